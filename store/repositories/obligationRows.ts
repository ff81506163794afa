import type { FilingEvent } from '../../domain/filing/events.ts';
import { filingsOf } from '../../domain/filing/obligations.ts';
import { isoText, type Instant } from '../../domain/instant.ts';
import { policyName } from '../../domain/policy/policy.ts';
import { problem } from '../../domain/problem.ts';
import type { SealAct } from '../../domain/seal/status.ts';
import { chains } from '../actors.ts';
import type { Obligation } from '../store.ts';
import { obligationTable, type ObligationRow } from '../tables/obligation.ts';
import type { SealRow } from '../tables/seal.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { putOutbox } from './outboxRows.ts';

/** Acts on a seal that are filed, and as what. Enabling is none: what was made has been filed. R22 */
export const filedActs = {
  make: 'made', renew: 'renewed', suspend: 'suspended', resume: 'resumed', reportLoss: 'lost', restore: 'restored', revoke: 'revoked', invalidate: 'invalid',
} as const satisfies Partial<Record<SealAct, FilingEvent>>;

/** Whether the act is one of these. */
export const isFiled = (act: SealAct): act is keyof typeof filedActs => act in filedActs;

/** Something that has just happened to a seal, in the transaction that asks. */
export interface SealEvent {
  /** The seal as the event leaves it: its status, edition and number of changes are what is filed. */
  readonly seal: Pick<SealRow, 'esId' | 'unitId' | 'status' | 'edition' | 'changes'>;
  readonly event: FilingEvent;
  readonly at: Instant;
}

/**
 * Inserts what is to be filed of an event, as the policy in force says, in the event's own transaction: the register of the making authority at once, with
 * its own number; every other authority as an open obligation, and the message that begins its filing. R20-R22, R59
 */
export async function insertObligations(tx: Transaction, { seal, event, at }: SealEvent): Promise<void> {
  const unit = await tx.find(unitTable, { id: seal.unitId });
  if (!unit) throw problem('owner-unknown', { unit: seal.unitId });
  const policy = tx.policyAt(at);
  const rows = filingsOf(policy, { kind: event, at, ownerKind: unit.kind }).map(({ authority, due, ...filing }): ObligationRow => ({
    id: `${seal.esId}.${seal.changes}.${authority}`, esId: seal.esId, changeNumber: seal.changes, authority, unitId: seal.unitId, eventAt: at, status: seal.status,
    edition: seal.edition, policy: policyName(policy), ...filing, dueAt: due, ...(authority === 'making-authority' ? registered(seal, at) : unsettled(at)), createdAt: at,
  }));
  await tx.insert(obligationTable, ...rows);
  for (const { id, state } of rows) if (state === 'open') await putOutbox(tx, 'filing-due', id, {}, at);
  tx.audit(...rows.map(({ id, authority, state, dueAt, policy: by, article }) => (
    { subject: chains.seal(seal.esId), actor: 'system/filing', act: state === 'done' ? 'obligation.registered' : 'obligation.inserted', details: { obligation: id, event, authority, due: isoText(dueAt), policy: by, article } })));
}

const untried = { late: false, attempts: 0, lastProblem: null, warnedAt: null, escalatedAt: null, lateToldAt: null, refusalToldAt: null } as const;

const unsettled = (at: Instant) => ({ ...untried, state: 'open', receiptNumber: null, receiptAt: null, settledAt: null, nextAttemptAt: at }) as const;

/** NAT 17: filed with the making authority, whose register this is; its number is the seal's code and the number of the change. */
const registered = ({ esId, changes }: SealEvent['seal'], at: Instant) =>
  ({ ...untried, state: 'done', receiptNumber: `${esId}-${changes}`, receiptAt: at, settledAt: at, nextAttemptAt: at }) as const;

export function obligationOf(row: ObligationRow): Obligation {
  const { unitId, dueAt, receiptNumber, receiptAt, settledAt, lastProblem, warnedAt, escalatedAt, lateToldAt, refusalToldAt, ...rest } = row;
  return {
    ...rest, unit: unitId, due: dueAt, receipt: receiptNumber === null || receiptAt === null ? undefined : { number: receiptNumber, at: receiptAt },
    settledAt: settledAt ?? undefined, lastProblem: lastProblem ?? undefined,
    told: Object.fromEntries(Object.entries({ warning: warnedAt, escalation: escalatedAt, lateness: lateToldAt, refusal: refusalToldAt }).filter(([, at]) => at !== null)),
  };
}

/** The obligation's row, under an exclusive lock when asked for. Throws `obligation-unknown`. */
export async function obligationRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<ObligationRow> {
  const row = lock ? await tx.lock(obligationTable, { id }, lock) : await tx.find(obligationTable, { id });
  if (!row) throw problem('obligation-unknown', { obligation: id });
  return row;
}
