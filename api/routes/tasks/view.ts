import * as z from 'zod';
import { applicationKinds } from '../../../domain/application/kinds.ts';
import { flowHosts } from '../../../domain/flow/step.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Actor } from '../../../domain/permission/table.ts';
import type { Application, Instance, Store, Task, Use } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import type { On } from '../../route.ts';
import { InstantText, optionalText } from '../../schemas.ts';
import { recordsOf } from '../uses/records.ts';

export const TaskParams = z.object({ id: z.string().min(1).max(160) });

export const TaskSummary = z
  .object({
    id: z.string(),
    host: z.enum(flowHosts).meta({ description: 'what its flow runs for' }),
    useId: z.string().optional(),
    applicationId: z.string().optional(),
    name: z.string(),
    element: z.string(),
    counts: z.string().optional().meta({ description: 'need of the approval rule that the decision counts for' }),
    required: z.number().int().meta({ description: 'decisions that end the task' }),
    state: z.enum(['open', 'completed', 'cancelled']),
    openedAt: InstantText,
    dueAt: InstantText.optional(),
    endedAt: InstantText.optional(),
  })
  .meta({ id: 'TaskSummary' });

export const taskSummary = ({ id, host, hostId, name, element, counts, required, state, openedAt, dueAt, endedAt }: Task): z.input<typeof TaskSummary> => ({
  id, host, ...(host === 'use' ? { useId: hostId } : { applicationId: hostId }), name, element, counts, required, state, openedAt: isoText(openedAt), dueAt: optionalText(dueAt), endedAt: optionalText(endedAt),
});

/** The use or the application of a task, as lists name it. */
export const TaskHosts = {
  use: z.object({ id: z.string(), seal: z.string(), sealName: z.string(), reason: z.string(), requester: z.string(), requesterName: z.string(), unitName: z.string(), documentName: z.string() }).optional(),
  application: z.object({ id: z.string(), kind: z.enum(applicationKinds), name: z.string(), unit: z.string(), unitName: z.string(), applicant: z.string(), applicantName: z.string() }).optional(),
};

type Hosts = Pick<FoundTask, 'use' | 'application'>;

/** What the use or application of a task names, for api/names.ts. */
export const hostRecords = ({ use, application }: Hosts): readonly string[] => [...(use ? recordsOf(use) : []), ...(application ? [`unit/${application.unit}`, application.applicant] : [])];

export const taskHosts = ({ use, application }: Hosts, names: Names) => ({
  ...(use && { use: { id: use.id, seal: use.esId, sealName: names.seal(use.esId), reason: use.reason, requester: use.requester, requesterName: names.person(use.requester), unitName: names.unit(use.unit), documentName: names.document(use.documentId) } }),
  ...(application && { application: { id: application.id, kind: application.kind, name: application.name, unit: application.unit, unitName: names.unit(application.unit), applicant: application.applicant, applicantName: names.person(application.applicant) } }),
});

interface AboutTask {
  readonly actor: Actor;
  readonly params: z.output<typeof TaskParams>;
  readonly store: Store;
}

/** A task with the flow it stands in, and the use or application that the flow runs for. */
export interface FoundTask {
  readonly task: Task & { readonly candidates: readonly string[] };
  readonly instance: Instance;
  readonly use?: Use;
  readonly application?: Application;
}

/** A task is the own one of those who may decide it. */
export async function onTask({ actor, params, store }: AboutTask): Promise<On<FoundTask>> {
  const task = await store.instances.task(params.id);
  const instance = await store.instances.get(task.instanceId);
  const host = task.host === 'use' ? { use: await store.uses.get(task.hostId) } : { application: await store.applications.get(task.hostId) };
  const own = actor.kind === 'person' && (task.candidates.includes(actor.id) || (await takesPart(store, task.id, actor.id)));
  return { target: { unit: instance.unit, own }, found: { task, instance, ...host } };
}

/** Who stands in for one of them, has decided in the place of one, or got a copy. */
async function takesPart(store: Store, taskId: string, person: string): Promise<boolean> {
  const { standsFor, copied, decided } = await store.taskActs.standing(taskId, person);
  return standsFor.length > 0 || copied || decided;
}

/** The same for what all may do who take part in the use or the application: its requester too. */
export async function onTaskOfUse(call: AboutTask & { readonly caller: string }): Promise<On<FoundTask>> {
  const { target, found } = await onTask(call);
  const { instance, use } = found;
  return { target: { ...target, own: target.own === true || instance.requester === call.caller || use?.handler === call.caller }, found };
}
