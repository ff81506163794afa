import * as z from 'zod';
import { Tree } from '../../../bpmn/engine/tree.ts';
import { decisionOutcomes } from '../../../domain/approval/rule.ts';
import type { Actor } from '../../../domain/permission/table.ts';
import { isoText, type Instant } from '../../../domain/instant.ts';
import type { Instance, Store } from '../../../store/store.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { engineTaskId } from '../../../workflows/messages.ts';
import { redacted } from './redacted.ts';
import { runningOf, type Running } from './running.ts';
import { InstanceParams, onInstance } from './target.ts';
import { aroundInstances, InstanceSummary, instanceSummary, maySeeHost } from './view.ts';

const Place = z.object({ id: z.string(), element: z.string() });
const Who = z.object({ person: z.string(), name: z.string() });

const InstanceView = InstanceSummary.extend({
  tokens: z.array(z.object({ element: z.string().meta({ description: 'of an element, or of a sequence flow before a join' }), count: z.number().int() })),
  active: z.array(Place.extend({
    state: z.string(), round: z.number().int().optional(), process: z.string().meta({ description: 'in which process of the outline it stands' }), within: z.string().optional().meta({ description: 'id of what encloses it' }),
  })).meta({ description: 'what is under way, the oldest first; its ids are what administrators name' }),
  tasks: z.array(Place.extend({ name: z.string(), approvedBy: z.array(z.string()), since: InstantText.optional(), due: InstantText.optional(), claimedBy: Who.optional(), waitsFor: z.array(Who).meta({ description: 'who may act in it now' }) })),
  jobs: z.array(Place.extend({ kind: z.string() })),
  timers: z.array(Place.extend({ due: InstantText })),
  subscriptions: z.array(Place.extend({ kind: z.enum(['message', 'signal']), name: z.string(), key: z.string().optional() })),
  enabled: z.array(z.object({ element: z.string(), instance: z.string() })).meta({ description: 'activities of ad-hoc subprocesses that may be begun' }),
  incidents: z.array(Place.extend({ instance: z.string(), code: z.string(), message: z.string(), since: InstantText.optional() })),
  passages: z.array(z.object({ element: z.string(), event: z.string(), count: z.number().int(), at: InstantText })).meta({ description: 'how often something has happened at an element so far, and when last' }),
  decisions: z.array(z.object({
    task: z.string(), element: z.string().optional(), outcome: z.enum(decisionOutcomes), person: z.string(), name: z.string(), onBehalfOf: Who.optional(), at: InstantText, comment: z.string().optional(), superseded: z.boolean(),
  })).meta({ description: 'oldest first' }),
  variables: z.record(z.string(), z.unknown()).meta({ description: 'of the process, as far as the reader may see them: the subject only for who may read the use or application; never secrets or identity numbers' }),
}).meta({ id: 'Instance' });

export const readInstance = route({
  method: 'get', path: '/instances/{id}', operation: 'instance.read', summary: 'A flow that runs or has run: where its tokens are and what it waits for',
  params: InstanceParams, answers: { 200: InstanceView, 404: 'instance-unknown' },
  on: async (call) => {
    const { target, found } = await onInstance(call);
    return { target, found: { instance: found, own: target.own === true } };
  },
  async handle({ on: { instance, own }, actor, store }) {
    const [running, around, tasks, passages, decisions] = await Promise.all([
      runningOf(store, instance), aroundInstances(store, actor, [instance]), tasksOf(store, instance), store.instances.passages(instance.id), decisionsOf(store, instance),
    ]);
    return {
      ...instanceSummary(instance, around, own), ...under(running), decisions,
      tasks: running.view.tasks.map(({ taskId, element, name, approvedBy }) => ({ id: taskId, element, name, approvedBy: [...approvedBy], waitsFor: [], ...tasks.get(taskId) })),
      passages: passages.map(({ at, ...passage }) => ({ ...passage, at: isoText(at) })),
      variables: seenBy(actor, instance, own, running.view.variables),
    };
  },
});

function under({ flows, state, view }: Running) {
  const tree = new Tree(flows, state);
  return {
    tokens: view.tokens.map(({ at, count }) => ({ element: at, count })),
    active: Object.values(state.instances).filter(({ scope }) => scope !== undefined)
      .map((one) => ({ id: one.id, element: one.element, state: one.state, process: tree.graphOf(one).process, within: one.scope!, ...(one.loopCounter !== undefined && { round: one.loopCounter }) })),
    jobs: view.jobs.map(({ jobId, element, kind }) => ({ id: jobId, element, kind })),
    timers: view.timers.map(({ id, element, due }) => ({ id, element, due: isoText(due) })),
    subscriptions: view.subscriptions.flatMap(({ id, element, kind, name = '', key }) => (kind === 'message' || kind === 'signal' ? [{ id, element, kind, name, ...(key !== undefined && { key }) }] : [])),
    enabled: view.enabled.map((each) => ({ ...each })),
    incidents: view.incidents.map(({ incidentId, instance, element, code, message, since }) => ({ id: incidentId, instance, element, code, message, ...sinceOf(since) })),
  };
}

const sinceOf = (since: Instant | undefined) => (since === undefined ? {} : { since: isoText(since) });

/** What the rows know of the tasks that stand open, by the engine's id: since when, until when, who. */
async function tasksOf(store: Store, { id }: Instance) {
  const open = (await store.instances.tasksOf(id)).filter(({ state }) => state === 'open');
  const waitsFor = new Map(await Promise.all(open.map(async (task) => [task.id, (await store.instances.task(task.id)).waitsFor] as const)));
  const names = await namesIn(store, [...[...waitsFor.values()].flat(), ...open.flatMap(({ claimedBy }) => claimedBy ?? [])].map((person) => `person/${person}`));
  const who = (person: string) => ({ person, name: names.person(`person/${person}`) });
  return new Map(open.map((task) => [engineTaskId(id, task.id), {
    since: isoText(task.openedAt), waitsFor: (waitsFor.get(task.id) ?? []).map(who),
    ...(task.dueAt !== undefined && { due: isoText(task.dueAt) }), ...(task.claimedBy !== undefined && { claimedBy: who(task.claimedBy) }),
  }]));
}

async function decisionsOf(store: Store, { id }: Instance) {
  const [decisions, tasks] = await Promise.all([store.instances.decisions(id), store.instances.tasksOf(id)]);
  const elements = new Map(tasks.map((task) => [task.id, task.element]));
  const names = await namesIn(store, decisions.flatMap(({ person, onBehalfOf }) => [`person/${person}`, onBehalfOf === undefined ? undefined : `person/${onBehalfOf}`]));
  const who = (person: string) => ({ person, name: names.person(`person/${person}`) });
  return decisions.map(({ taskId, outcome, person, onBehalfOf, at, comment, supersededAt }) => {
    const element = elements.get(taskId);
    return {
      task: taskId, outcome, ...who(person), at: isoText(at), superseded: supersededAt !== undefined,
      ...(element !== undefined && { element }), ...(onBehalfOf !== undefined && { onBehalfOf: who(onBehalfOf) }), ...(comment !== undefined && { comment }),
    };
  });
}

/** What is approved is shown to those who may read it where it belongs; all else that the flow has written to whoever may see the flow. R53 */
function seenBy(actor: Actor, instance: Instance, own: boolean, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const seen = maySeeHost(actor, instance, own) ? variables : Object.fromEntries(Object.entries(variables).filter(([name]) => name !== 'subject'));
  return redacted(seen);
}
