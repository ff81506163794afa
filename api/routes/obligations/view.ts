import * as z from 'zod';
import { filingAuthorities, filingEvents } from '../../../domain/filing/events.ts';
import { filingNotices } from '../../../domain/filing/notices.ts';
import { duties } from '../../../domain/filing/promptDuties.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Duty, Obligation, Store } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import type { On } from '../../route.ts';
import { EsId, Id, InstantText, optionalText } from '../../schemas.ts';
import { storedStatuses } from '../seals/view.ts';

export const ObligationParams = z.object({ id: Id });

/** Duties to file, or other duties to act promptly. */
export const obligationKinds = ['filing', 'duty'] as const;

/** A duty to file, with the instant it is due and what gave it. R20-R22, R60 */
export const ObligationView = z
  .object({
    kind: z.literal('filing'),
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

/** A duty to act promptly (及时) that is no filing, with the target that the policy set. R60, R61 */
export const DutyView = z
  .object({
    kind: z.literal('duty'),
    id: Id,
    duty: z.enum(duties),
    seal: EsId.optional(),
    application: Id.optional(),
    name: z.string().meta({ description: 'of the seal, or of the seal that is applied for' }),
    unit: z.string(),
    unitName: z.string(),
    body: z.enum(['issuing-department', 'making-authority']).meta({ description: 'whose duty it is' }),
    began: InstantText,
    due: InstantText,
    limit: z.literal('target'),
    rule: z.literal('R61'),
    article: z.string(),
    policy: z.string().meta({ description: 'policy and version that decided' }),
    state: z.enum(['open', 'done', 'lapsed']).meta({ description: 'lapsed: nothing is left to do' }),
    late: z.boolean(),
    settledAt: InstantText.optional(),
    toldAt: InstantText.optional().meta({ description: 'when those whose duty it is were told that it is late' }),
    createdAt: InstantText,
  })
  .meta({ id: 'Duty' });

/** What an obligation or duty names, for api/names.ts. */
export const recordsOf = (owed: Obligation | Duty): readonly string[] => [isDuty(owed) ? `${owed.about}/${owed.aboutId}` : `seal/${owed.esId}`, `unit/${owed.unit}`];

const isDuty = (owed: Obligation | Duty): owed is Duty => 'duty' in owed;

/** Either kind. */
export const owedView = (owed: Obligation | Duty, names: Names): z.input<typeof ObligationView> | z.input<typeof DutyView> => (isDuty(owed) ? dutyView(owed, names) : obligationView(owed, names));

function dutyView({ id, duty, about, aboutId, unit, body, beganAt, due, article, policy, state, late, settledAt, toldAt, createdAt }: Duty, names: Names): z.input<typeof DutyView> {
  const [subject, name] = about === 'seal' ? [{ seal: aboutId }, names.seal(aboutId)] : [{ application: aboutId }, names.application(aboutId)];
  return {
    kind: 'duty', id, duty, ...subject, name, unit, unitName: names.unit(unit), body, began: isoText(beganAt), due: isoText(due), limit: 'target', rule: 'R61', article, policy,
    state, late, settledAt: optionalText(settledAt), toldAt: optionalText(toldAt), createdAt: isoText(createdAt),
  };
}

function obligationView(obligation: Obligation, names: Names): z.input<typeof ObligationView> {
  const { id, esId, unit, changeNumber, event, eventAt, status, authority, filedBy, due, statutory, rule, article, policy, state, late, receipt, settledAt, attempts, lastProblem, nextAttemptAt, told, createdAt } = obligation;
  return {
    kind: 'filing', id, seal: esId, sealName: names.seal(esId), unit, unitName: names.unit(unit), change: changeNumber, event, eventAt: isoText(eventAt), status, authority, filedBy,
    due: isoText(due), limit: statutory ? 'deadline' : 'target', rule, article, policy, state, late, attempts,
    ...(receipt && { receipt: { number: receipt.number, at: isoText(receipt.at) } }), settledAt: optionalText(settledAt),
    ...(state === 'open' && { problem: lastProblem, nextAttemptAt: isoText(nextAttemptAt) }),
    told: filingNotices.flatMap((notice) => (told[notice] === undefined ? [] : [{ notice, at: isoText(told[notice]) }])), createdAt: isoText(createdAt),
  };
}

/** An obligation counts for the unit of its seal or application. The id of a duty ends with its name. */
export async function onObligation({ params: { id }, store }: { readonly params: z.output<typeof ObligationParams>; readonly store: Store }): Promise<On<Obligation | Duty>> {
  const found = duties.some((duty) => id.endsWith(`.${duty}`)) ? await store.duties.get(id) : await store.obligations.get(id);
  return { target: { unit: found.unit }, found };
}
