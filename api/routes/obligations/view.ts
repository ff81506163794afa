import * as z from 'zod';
import { filingAuthorities, filingEvents } from '../../../domain/filing/events.ts';
import { filingNotices } from '../../../domain/filing/notices.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Obligation, Store } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import type { On } from '../../route.ts';
import { EsId, Id, InstantText, optionalText } from '../../schemas.ts';
import { storedStatuses } from '../seals/view.ts';

export const ObligationParams = z.object({ id: Id });

/** A duty to file, with the instant it is due and what gave it. R20-R22, R60 */
export const ObligationView = z
  .object({
    id: Id,
    seal: EsId,
    sealName: z.string(),
    unit: z.string(),
    unitName: z.string(),
    change: z.number().int().meta({ description: 'number of the change of the seal that is filed' }),
    event: z.enum(filingEvents),
    eventAt: InstantText,
    status: z.enum(storedStatuses).meta({ description: 'of the seal after the event' }),
    authority: z.enum(filingAuthorities),
    filedBy: z.enum(['making-authority', 'service-institution']),
    due: InstantText,
    limit: z.enum(['deadline', 'target']).meta({ description: 'deadline: of the text itself; target: of the policy, where the text says 及时 or has no number' }),
    rule: z.enum(['R20', 'R21', 'R22']),
    article: z.string(),
    policy: z.string().meta({ description: 'policy and version that decided' }),
    state: z.enum(['open', 'done']),
    late: z.boolean(),
    receipt: z.object({ number: z.string(), at: InstantText.meta({ description: 'when the authority took the filing' }) }).optional(),
    settledAt: InstantText.optional(),
    attempts: z.number().int(),
    problem: z.string().optional().meta({ description: 'of the last attempt, while it is open' }),
    nextAttemptAt: InstantText.optional(),
    told: z.array(z.object({ notice: z.enum(filingNotices), at: InstantText })).meta({ description: 'notices to those responsible' }),
    createdAt: InstantText,
  })
  .meta({ id: 'Obligation' });

/** What an obligation names, for api/names.ts. */
export const recordsOf = ({ esId, unit }: Obligation): readonly string[] => [`seal/${esId}`, `unit/${unit}`];

export function obligationView(obligation: Obligation, names: Names): z.input<typeof ObligationView> {
  const { id, esId, unit, changeNumber, event, eventAt, status, authority, filedBy, due, statutory, rule, article, policy, state, late, receipt, settledAt, attempts, lastProblem, nextAttemptAt, told, createdAt } = obligation;
  return {
    id, seal: esId, sealName: names.seal(esId), unit, unitName: names.unit(unit), change: changeNumber, event, eventAt: isoText(eventAt), status, authority, filedBy,
    due: isoText(due), limit: statutory ? 'deadline' : 'target', rule, article, policy, state, late, attempts,
    ...(receipt && { receipt: { number: receipt.number, at: isoText(receipt.at) } }), settledAt: optionalText(settledAt),
    ...(state === 'open' && { problem: lastProblem, nextAttemptAt: isoText(nextAttemptAt) }),
    told: filingNotices.flatMap((notice) => (told[notice] === undefined ? [] : [{ notice, at: isoText(told[notice]) }])), createdAt: isoText(createdAt),
  };
}

/** An obligation counts for the unit of its seal. */
export async function onObligation({ params, store }: { readonly params: z.output<typeof ObligationParams>; readonly store: Store }): Promise<On<Obligation>> {
  const found = await store.obligations.get(params.id);
  return { target: { unit: found.unit }, found };
}
