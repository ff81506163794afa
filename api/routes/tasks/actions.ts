import * as z from 'zod';
import { standingTask, type StandingTask } from '../../../bpmn/engine/index.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import { upgradedGraph, upgradedState } from '../../../bpmn/upgrade.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Store, Task, TaskStanding } from '../../../store/store.ts';
import { engineTaskId } from '../../../workflows/messages.ts';
import { namesIn } from '../../names.ts';
import { SavedDraft, type Draft } from './draft.ts';

const kinds = [
  'decide', 'complete', 'return', 'reject', 'add-signer', 'remove-signer', 'transfer', 'take-back', 'claim', 'unclaim', 'delegate', 'opine', 'recall', 'comment', 'urge', 'copy', 'read-copy', 'save-draft',
] as const;
type Kind = (typeof kinds)[number];

const Target = z.object({ element: z.string(), name: z.string() });

export const TaskActions = z.object({
  may: z.array(z.enum(kinds)).meta({ description: 'what the person who asks may do in the task now' }),
  own: z.boolean().meta({ description: 'whether the person acts for themselves' }),
  returnTo: z.array(Target).optional().meta({ description: 'earlier tasks that it may go back to, the nearest first' }),
  toRequester: z.boolean().optional().meta({ description: 'whether a refusal may go back to the requester\'s own task' }),
  signers: z.array(z.object({ id: z.string(), name: z.string() })).optional().meta({ description: 'who else is to sign, where somebody may be taken away' }),
  standsFor: z.array(z.object({ id: z.string(), name: z.string() })).optional().meta({ description: 'absent persons in whose place the person may act' }),
  draft: SavedDraft.optional().meta({ description: 'what the person has saved and not sent' }),
}).meta({ id: 'TaskActions' });

/** What the person may do in the task now, as the flow's policy and the rows say; each act asks again. */
export async function actionsOf(store: Store, task: Task, person: string): Promise<z.input<typeof TaskActions>> {
  const standing = await store.taskActs.standing(task.id, person);
  if (task.state !== 'open') return { own: false, may: [...afterwards(standing), ...(await takingBack(store, task, standing))] };
  const { graph, flow } = await flowOf(store, task);
  const may: Kind[] = [...aside(standing), ...(standing.acting.length > 0 ? acting(task, flow, standing, person) : [])];
  const targets = (flow?.earlier ?? []).filter((element) => flow?.approval?.returnTo?.includes(element) ?? true);
  const others = standing.acting.filter((each) => each !== person);
  const signers = may.includes('remove-signer') ? (flow?.signers ?? []).filter((each) => each !== person) : [];
  const names = await namesIn(store, [...others, ...signers].map((id) => `person/${id}`));
  const draft = await store.taskActs.draft(task.id, person);
  return {
    may: may.filter((kind) => kind !== 'remove-signer' || signers.length > 0), own: standing.acting.includes(person), ...(targets.length > 0 && (may.includes('return') || may.includes('reject')) && { returnTo: targets.map((element) => ({ element, name: graph ? nameIn(graph, element) : element })) }),
    ...(may.includes('reject') && { toRequester: flow?.requesters !== undefined && flow.earlier.includes(flow.requesters) }),
    ...(signers.length > 0 && { signers: signers.map((id) => ({ id, name: names.person(`person/${id}`) })) }),
    ...(others.length > 0 && { standsFor: others.map((id) => ({ id, name: names.person(`person/${id}`) })) }),
    ...(draft && { draft: { ...(draft.content as z.input<typeof Draft>), savedAt: isoText(draft.savedAt) } }),
  };
}

/** The flow with the task as its engine knows it; nothing of an instance that keeps no engine's state. */
async function flowOf(store: Store, task: Task): Promise<{ readonly graph?: FlowGraph; readonly flow?: StandingTask }> {
  const running = await store.instances.running(task.instanceId);
  const state = running.state === '' ? {} : (JSON.parse(running.state) as object);
  if (!('instances' in state)) return {};
  const main = upgradedGraph(JSON.parse(running.graph));
  const loaded = Object.fromEntries(Object.entries(running.called).map(([hash, text]) => [hash, upgradedGraph(JSON.parse(text))]));
  const flow = standingTask({ main, loaded }, upgradedState(state), engineTaskId(task.instanceId, task.id));
  return { graph: main, ...(flow && { flow }) };
}

function acting(task: Task, flow: StandingTask | undefined, { acting: persons }: TaskStanding, person: string): readonly Kind[] {
  const acts = flow?.approval?.acts ?? [];
  const isOwn = persons.includes(person);
  const one = task.required === 1 && task.mode === undefined;
  return [
    ...(flow && !flow.approval ? (['complete'] as const) : (['decide'] as const)), 'save-draft',
    ...(['return', 'add-signer', 'remove-signer', 'transfer'] as const).filter((act) => acts.includes(act) && (act !== 'return' || (flow?.earlier.length ?? 0) > 0)),
    ...(flow?.approval?.onRefuse === 'return' && flow.earlier.length > 0 ? (['reject'] as const) : []),
    ...(isOwn && acts.includes('delegate') ? (['delegate'] as const) : []),
    ...(isOwn && one ? [task.claimedBy === undefined ? ('claim' as const) : ('unclaim' as const)] : []),
  ];
}

const aside = (standing: TaskStanding): readonly Kind[] => [
  'comment', 'urge', 'copy', ...(standing.opines ? (['opine'] as const) : []), ...(standing.delegatedTo === undefined ? [] : (['recall'] as const)), ...afterwards(standing).filter((kind) => kind === 'read-copy'),
];

const afterwards = ({ copied, copyRead }: TaskStanding): readonly Kind[] => ['comment', 'copy', ...(copied && !copyRead ? (['read-copy'] as const) : [])];

async function takingBack(store: Store, task: Task, { decidedLast }: TaskStanding): Promise<readonly Kind[]> {
  if (!decidedLast || task.state !== 'completed') return [];
  const { graph } = await flowOf(store, task);
  const element = graph?.elements[task.element];
  return element?.type === 'userTask' && element.approval?.acts?.includes('take-back') ? ['take-back'] : [];
}

function nameIn(graph: FlowGraph, id: string): string {
  const element = graph.elements[id] ?? Object.values(graph.called ?? {}).map(({ elements }) => elements[id]).find((found) => found !== undefined);
  return element?.name ?? id;
}
