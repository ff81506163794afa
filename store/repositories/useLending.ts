import { stampsDocumentKind } from '../../domain/application/eligibility.ts';
import { dayText } from '../../domain/calendar.ts';
import { grantRefusal, standingRefusal, type AskedUse } from '../../domain/lending/coverage.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { UseOrder } from '../../domain/use/step.ts';
import { personOf } from '../actors.ts';
import type { SealRow } from '../tables/seal.ts';
import { sealGrantTable, type SealGrantRow } from '../tables/sealGrant.ts';
import type { SealUseRow } from '../tables/sealUse.ts';
import { standingApprovalTable, type StandingApprovalRow } from '../tables/standingApproval.ts';
import type { Transaction } from '../transaction.ts';
import { grantOf, grantRow } from './grants.ts';
import { standingOf, standingRow } from './standingApprovals.ts';

/** By what a use is asked for, beside its requester's own right. */
export interface Lent {
  readonly grant?: SealGrantRow;
  readonly standing?: StandingApprovalRow;
}

type Asked = Pick<UseOrder, 'esId' | 'requester' | 'documentKind' | 'template' | 'form' | 'grant' | 'standingApproval'>;

/**
 * Throws unless seal, requester, document and what the use names fit together at the instant: `seal-not-lendable`, `outside-scope`, and why a grant or a standing approval
 * does not cover the use. With a lock the rows found may be counted in this transaction. R02, R37, R38
 */
export async function requireLending(tx: Transaction, seal: SealRow, { asked, document, at }: { readonly asked: Asked; readonly document: string; readonly at: Instant }, lock?: 'exclusive'): Promise<Lent> {
  const { esId, category, subtype, scope } = seal;
  if (asked.grant !== undefined && asked.standingApproval !== undefined) throw problem('request-invalid', { reason: 'grant and standing approval' });
  const byOther = asked.grant !== undefined || asked.standingApproval !== undefined || personOf(asked.requester) === undefined;
  if (category === 'personal' && byOther) throw problem('seal-not-lendable', { esId, category });
  if (category === 'position' && asked.standingApproval !== undefined) throw problem('seal-not-lendable', { esId, category });
  const { documentKind } = asked;
  if (scope.length > 0 && !(documentKind !== undefined && scope.includes(documentKind))) throw problem('outside-scope', { esId, scope, documentKind });
  if (!stampsDocumentKind(tx.policyAt(at), { category, ...(subtype !== null && { subtype }) }, documentKind)) throw problem('outside-scope', { esId, subtype, documentKind }); // R02
  const use: AskedUse = { ...asked, document };
  if (asked.grant !== undefined) {
    const grant = await grantRow(tx, asked.grant, lock);
    const refusal = grantRefusal(grantOf(grant), use, at);
    if (refusal) throw problem(refusal, { grant: grant.id });
    return { grant };
  }
  if (asked.standingApproval === undefined) return {};
  const standing = await standingRow(tx, asked.standingApproval, lock);
  const refusal = standingRefusal(standingOf(standing), use, { at, day: dayText(at) });
  if (refusal) throw problem(refusal, { standingApproval: standing.id });
  return { standing };
}

/** Waits for those who count the same grant or standing approval, so that what is judged afterwards is judged at the present instant. */
export async function lockLending(tx: Transaction, { grantId, standingApprovalId }: Pick<SealUseRow, 'grantId' | 'standingApprovalId'>): Promise<void> {
  if (grantId !== null) await tx.lock(sealGrantTable, { id: grantId }, 'exclusive');
  if (standingApprovalId !== null) await tx.lock(standingApprovalTable, { id: standingApprovalId }, 'exclusive');
}

/** Counts one stamp; the rows are locked. */
export async function countLending(tx: Transaction, { grant, standing }: Lent, at: Instant): Promise<void> {
  if (grant) await tx.update(sealGrantTable, { id: grant.id }, { used: grant.used + 1 });
  if (!standing) return;
  const day = dayText(at);
  await tx.update(standingApprovalTable, { id: standing.id }, { used: standing.used + 1, day, usedOnDay: (standing.day === day ? standing.usedOnDay : 0) + 1 });
}
