import * as z from 'zod';
import { isAllowed, type Actor } from '../../../domain/permission/table.ts';
import { isoText, type Instant } from '../../../domain/instant.ts';
import type { Instance } from '../../../store/store.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { runningOf, type Running } from './running.ts';
import { InstanceParams, onInstance } from './target.ts';
import { InstanceSummary, instanceSummary } from './view.ts';

const Place = z.object({ id: z.string(), element: z.string() });

const InstanceView = InstanceSummary.extend({
  tokens: z.array(z.object({ element: z.string().meta({ description: 'of an element, or of a sequence flow before a join' }), count: z.number().int() })),
  active: z.array(Place.extend({ state: z.string(), round: z.number().int().optional() })).meta({ description: 'what is under way, the oldest first; its ids are what administrators name' }),
  tasks: z.array(Place.extend({ name: z.string(), approvedBy: z.array(z.string()) })),
  jobs: z.array(Place.extend({ kind: z.string() })),
  timers: z.array(Place.extend({ due: InstantText })),
  subscriptions: z.array(Place.extend({ kind: z.enum(['message', 'signal']), name: z.string(), key: z.string().optional() })),
  enabled: z.array(z.object({ element: z.string(), instance: z.string() })).meta({ description: 'activities of ad-hoc subprocesses that may be begun' }),
  incidents: z.array(Place.extend({ code: z.string(), message: z.string(), since: InstantText.optional() })),
  variables: z.record(z.string(), z.unknown()).meta({ description: 'of the process, as far as the reader may see them: the subject only for who may read the use or application' }),
}).meta({ id: 'Instance' });

export const readInstance = route({
  method: 'get', path: '/instances/{id}', operation: 'instance.read', summary: 'A flow that runs or has run: where its tokens are and what it waits for',
  params: InstanceParams, answers: { 200: InstanceView, 404: 'instance-unknown' },
  on: async (call) => {
    const { target, found } = await onInstance(call);
    return { target, found: { instance: found, own: target.own === true } };
  },
  async handle({ on: { instance, own }, actor, store }) {
    const running = await runningOf(store, instance);
    return { ...instanceSummary(instance), ...under(running), variables: seenBy(actor, instance, own, running.view.variables) };
  },
});

function under({ state, view }: Running) {
  return {
    tokens: view.tokens.map(({ at, count }) => ({ element: at, count })),
    active: Object.values(state.instances).filter(({ scope }) => scope !== undefined)
      .map(({ id, element, state: phase, loopCounter }) => ({ id, element, state: phase, ...(loopCounter !== undefined && { round: loopCounter }) })),
    tasks: view.tasks.map(({ taskId, element, name, approvedBy }) => ({ id: taskId, element, name, approvedBy: [...approvedBy] })),
    jobs: view.jobs.map(({ jobId, element, kind }) => ({ id: jobId, element, kind })),
    timers: view.timers.map(({ id, element, due }) => ({ id, element, due: isoText(due) })),
    subscriptions: view.subscriptions.flatMap(({ id, element, kind, name = '', key }) => (kind === 'message' || kind === 'signal' ? [{ id, element, kind, name, ...(key !== undefined && { key }) }] : [])),
    enabled: view.enabled.map((each) => ({ ...each })),
    incidents: view.incidents.map(({ incidentId, element, code, message, since }) => ({ id: incidentId, element, code, message, ...sinceOf(since) })),
  };
}

const sinceOf = (since: Instant | undefined) => (since === undefined ? {} : { since: isoText(since) });

/** What is approved is shown to those who may read it where it belongs; all else that the flow has written to whoever may see the flow. R53 */
function seenBy(actor: Actor, { host, unit }: Instance, own: boolean, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (isAllowed(actor, host === 'use' ? 'use.read' : 'application.read', { unit, own })) return { ...variables };
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name !== 'subject'));
}
