import { In } from 'typeorm';
import { needsNotice } from '../../domain/seal/statusActs.ts';
import type { SealMark } from '../store.ts';
import type { SealRow } from '../tables/seal.ts';
import { sealChangeTable } from '../tables/sealChange.ts';
import type { Transaction } from '../transaction.ts';

/** What stands beside a seal's status: that it is invalid from an instant (A12), that an authority's notice stopped it (R75), what was made in its place (R30). */
export async function marksOf(tx: Transaction, { esId, suspendedBy, successor, invalidFrom }: SealRow): Promise<readonly SealMark[]> {
  const changes = await tx.manager.find(sealChangeTable, { where: { esId, act: In(['suspend', 'revoke']) }, order: { number: 'ASC' } });
  const notice = changes.find(({ code }) => code !== null && needsNotice(code));
  const replaced = changes.find(({ act }) => act === 'revoke');
  return [
    ...(invalidFrom === null ? [] : [{ mark: 'invalid', since: invalidFrom } as const]),
    ...(notice && suspendedBy.some((side) => side !== 'owner') ? [{ mark: 'stopped-by-notice', since: notice.at } as const] : []),
    ...(successor !== null && replaced ? [{ mark: 'replaced', since: replaced.at, by: successor } as const] : []),
  ];
}
