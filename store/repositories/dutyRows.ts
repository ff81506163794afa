import type { Duty as DutyKind } from '../../domain/filing/promptDuties.ts';
import { dutyBodies } from '../../domain/filing/promptDuties.ts';
import { promptTarget } from '../../domain/filing/obligations.ts';
import type { Instant } from '../../domain/instant.ts';
import { policyName } from '../../domain/policy/policy.ts';
import { problem } from '../../domain/problem.ts';
import type { Duty } from '../store.ts';
import { dutyTable, type DutyRow } from '../tables/duty.ts';
import type { Transaction } from '../transaction.ts';

/** What a duty is about; number: of the seal's change that begins it. */
export interface DutyGround {
  readonly about: 'application' | 'seal';
  readonly id: string;
  readonly unit: string;
  readonly number?: number;
  /** When it begins; keptAt: when it was kept already. */
  readonly at: Instant;
  readonly keptAt?: Instant;
}

export const dutyId = ({ id, number }: Pick<DutyGround, 'id' | 'number'>, duty: DutyKind): string => (number === undefined ? `${id}.${duty}` : `${id}.${number}.${duty}`);

/** Begins a duty in the transaction of its event, due as the policy in force says; one that is there stays as it is. R60, R61 */
export async function beginDuty(tx: Transaction, duty: DutyKind, ground: DutyGround): Promise<void> {
  const { about: aboutKind, id: aboutId, unit: unitId, at, keptAt } = ground;
  const id = dutyId(ground, duty);
  if (await tx.find(dutyTable, { id })) return;
  const now = await tx.now();
  const policy = tx.policyAt(now); // of the act: what begins a duty may be of a day before the policy's
  const { due, article } = promptTarget(policy, duty, at);
  await tx.insert(dutyTable, {
    id, aboutKind, aboutId, number: ground.number ?? 0, duty, body: dutyBodies[duty], unitId, beganAt: at, policy: policyName(policy), article, dueAt: due,
    state: keptAt === undefined ? 'open' : 'done', late: keptAt !== undefined && keptAt > due, settledAt: keptAt ?? null, toldAt: null, createdAt: now,
  });
  if (keptAt !== undefined && keptAt > due) tx.audit(dutyAct({ id, aboutKind, aboutId }, 'duty.late', { due }));
}

/** Ends what is open of a duty in the transaction of the act: kept, or lapsed. Gives how many were open. Again: nothing more happens. R61 */
export async function settleDuty(tx: Transaction, duty: DutyKind, { about: aboutKind, id: aboutId, number }: Pick<DutyGround, 'about' | 'id' | 'number'>, state: 'done' | 'lapsed' = 'done'): Promise<number> {
  let settled = 0;
  for (const { id } of await tx.all(dutyTable, { aboutKind, aboutId, duty, state: 'open', ...(number !== undefined && { number }) })) {
    const row = await tx.lock(dutyTable, { id }, 'exclusive');
    if (row?.state !== 'open') continue;
    const now = await tx.now();
    const late = row.late || now > row.dueAt;
    await tx.update(dutyTable, { id }, { state, late, settledAt: now });
    if (late && !row.late) tx.audit(dutyAct(row, 'duty.late', { due: row.dueAt }));
    settled += 1;
  }
  return settled;
}

export const dutyAct = ({ id, aboutKind, aboutId }: Pick<DutyRow, 'id' | 'aboutKind' | 'aboutId'>, act: string, details: Readonly<Record<string, unknown>>) =>
  ({ subject: `${aboutKind}/${aboutId}`, actor: 'system/duties', act, details: { duty: id, ...details } });

export function dutyOf({ aboutKind, aboutId, unitId, dueAt, settledAt, toldAt, ...row }: DutyRow): Duty {
  return { ...row, about: aboutKind, aboutId, unit: unitId, due: dueAt, settledAt: settledAt ?? undefined, toldAt: toldAt ?? undefined };
}

/** The duty's row, under an exclusive lock when asked for. Throws `obligation-unknown`. */
export async function dutyRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<DutyRow> {
  const row = lock ? await tx.lock(dutyTable, { id }, lock) : await tx.find(dutyTable, { id });
  if (!row) throw problem('obligation-unknown', { obligation: id });
  return row;
}
