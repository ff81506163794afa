import type { ListedName, RevocationRule } from '../../domain/certificate/revocation.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { revocationListTable, type RevocationListRow } from '../tables/revocationList.ts';
import { revokedCertificateTable, type RevokedCertificateRow } from '../tables/revokedCertificate.ts';
import type { Transaction } from '../transaction.ts';

/** What is known of one certificate. */
interface KnownState {
  readonly name: ListedName;
  readonly list: RevocationListRow | undefined;
  readonly revocation: RevokedCertificateRow | undefined;
}

/** What the lists say of each certificate; until the end of the transaction no list is exchanged for a newer one. */
export async function listsUnderLock(tx: Transaction, names: readonly ListedName[]): Promise<readonly KnownState[]> {
  const states: KnownState[] = [];
  for (const name of [...names].sort((a, b) => ((a.issuer ?? '') < (b.issuer ?? '') ? -1 : 1))) {
    const { issuer, serial } = name;
    const list = issuer === undefined ? undefined : await tx.lock(revocationListTable, { issuer }, 'shared');
    states.push({ name, list, revocation: issuer === undefined ? undefined : await tx.find(revokedCertificateTable, { issuer, serial }) });
  }
  return states;
}

/** Throws `certificate-revoked`, also while lists are missing; `revocation-unknown` when one is missing that the rule asks for. R42 */
export function requireUnrevoked(states: readonly KnownState[], { lists }: RevocationRule, at: Instant): void {
  for (const { name, revocation } of states) {
    if (revocation && revocation.revokedAt <= at) throw problem('certificate-revoked', { ...name, revokedAt: revocation.revokedAt, reason: revocation.reason });
  }
  const uncovered = states.find(({ list }) => list === undefined || list.nextUpdate <= at);
  if (lists === 'required' && (uncovered || states.length === 0)) throw problem('revocation-unknown', { ...uncovered?.name, ...(uncovered?.list && { nextUpdate: uncovered.list.nextUpdate }) });
}
