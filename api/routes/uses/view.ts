import * as z from 'zod';
import { decisionOutcomes, personsIn, proofs, type Decision } from '../../../domain/approval/rule.ts';
import { isoText } from '../../../domain/instant.ts';
import { Place } from '../../../domain/use/place.ts';
import { useTransitions, type UseStatus } from '../../../domain/use/status.ts';
import type { Stamp, Store, Use } from '../../../store/store.ts';
import { namesIn, type Names } from '../../names.ts';
import type { On } from '../../route.ts';
import { Id, InstantText, optionalText, RuleVersion, Sm3Text } from '../../schemas.ts';
import { TaskSummary, taskSummary } from '../tasks/view.ts';
import { pictureOf, PictureView } from './picture.ts';
import { recordsOf } from './records.ts';

export const UseParams = z.object({ id: Id });

export const UseSummary = z
  .object({
    id: z.string(),
    seal: z.string(),
    unit: z.string(),
    status: z.enum(Object.keys(useTransitions) as [UseStatus, ...UseStatus[]]),
    problem: z.string().optional().meta({ description: 'code, when the use failed' }),
    reason: z.string(),
    requester: z.string(),
    handler: z.string(),
    documentId: z.string(),
    names: z.object({ seal: z.string(), unit: z.string(), requester: z.string(), handler: z.string(), document: z.string() }).meta({ description: 'what people call them' }),
    place: Place,
    flow: z.string(),
    rule: RuleVersion,
    subject: z.object({ number: z.number().int(), sm3: Sm3Text }),
    createdAt: InstantText,
    endedAt: InstantText.optional(),
    documentKind: z.string().optional(),
    template: z.string().optional(),
    grant: z.string().optional(),
    standingApproval: z.string().optional(),
    start: z.string().optional().meta({ description: 'message with which the requester has the flow begin' }),
  })
  .meta({ id: 'UseSummary' });

const DecisionView = z.object({ taskId: z.string(), counts: z.string().optional(), person: z.string(), personName: z.string(), onBehalfOf: z.string().optional().meta({ description: 'the absent person in whose place' }), onBehalfOfName: z.string().optional(), superseded: z.boolean().optional().meta({ description: 'counts no longer: the flow has gone back' }), comment: z.string().optional(), outcome: z.enum(decisionOutcomes), proof: z.enum(proofs), subject: Sm3Text, at: InstantText });
const StampView = z.object({ id: z.string(), state: z.enum(['pending', 'done']), signedAt: InstantText.optional(), documentId: z.string().optional(), content: z.string().optional().meta({ description: 'where the stamped document is' }) });

export const UseView = UseSummary.extend({
  tasks: z.array(TaskSummary.extend({ waitsFor: z.array(z.string()).optional().meta({ description: 'names of those who may decide it, while it is open' }) })),
  decisions: z.array(DecisionView),
  history: z.array(z.object({ number: z.number().int(), element: z.string(), event: z.string(), at: InstantText })),
  stamps: z.array(StampView),
  picture: PictureView,
}).meta({ id: 'Use' });

export const useSummary = ({ esId, flowHash, subject, createdAt, endedAt, ...use }: Use, names: Names): z.input<typeof UseSummary> => ({
  ...use, names: { seal: names.seal(esId), unit: names.unit(use.unit), requester: names.person(use.requester), handler: names.person(use.handler), document: names.document(use.documentId) }, seal: esId, flow: flowHash, subject: { number: subject.number, sm3: subject.sm3 }, createdAt: isoText(createdAt), endedAt: optionalText(endedAt),
});

/** The use with all that happened to it. */
export async function useView(store: Store, use: Use): Promise<z.input<typeof UseView>> {
  const [tasks, decisions, history, stamps] = await Promise.all([store.instances.tasksOf(use.id), store.instances.decisions(use.id), store.instances.history(use.id), store.stamps.ofUse(use.id)]);
  const candidates = new Map(await Promise.all(tasks.filter(({ state }) => state === 'open').map(async ({ id }) => [id, await waitedFor(store, id)] as const)));
  const names = await namesIn(store, [...recordsOf(use), ...decisions.flatMap(personsIn).map((person) => `person/${person}`), ...[...candidates.values()].flat()]);
  return {
    ...useSummary(use, names),
    tasks: tasks.map((task) => ({ ...taskSummary(task), waitsFor: candidates.get(task.id)?.map(names.person) })),
    decisions: decisions.map((decision) => decisionView(decision, names)),
    history: history.map(({ at, ...entry }) => ({ ...entry, at: isoText(at) })),
    stamps: stamps.map(stampView),
    picture: await pictureOf(store, use),
  };
}

const decisionView = ({ at, supersededAt, ...decision }: Decision, names: Names): z.input<typeof DecisionView> => ({
  ...decision, personName: names.person(`person/${decision.person}`), ...(decision.onBehalfOf !== undefined && { onBehalfOfName: names.person(`person/${decision.onBehalfOf}`) }), ...(supersededAt !== undefined && { superseded: true }), at: isoText(at),
});

const waitedFor = async (store: Store, taskId: string): Promise<string[]> => (await store.instances.task(taskId)).waitsFor.map((person) => `person/${person}`);

function stampView({ id, useId, state, signedAt, outputDocumentId: documentId }: Stamp): z.input<typeof StampView> {
  const output = documentId === undefined ? {} : { documentId, content: `/api/v1/documents/${documentId}/content?use=${useId}` };
  return { id, state, signedAt: optionalText(signedAt), ...output };
}

interface AboutUse {
  readonly caller: string;
  readonly params: z.output<typeof UseParams>;
  readonly store: Store;
}

/** A use is the own one of all who take part in it. */
export async function onUse({ caller, params, store }: AboutUse): Promise<On<Use>> {
  const found = await store.uses.get(params.id);
  return { target: { unit: found.unit, own: await store.uses.takesPart(found.id, caller) }, found };
}
