import { isProblem } from '../../../domain/problem.ts';
import { problem } from '../../../domain/problem.ts';
import type { Intervention, Store } from '../../../store/store.ts';
import { accepted } from '../../accepted.ts';
import type { Act, Acts, Asker } from '../../acts.ts';
import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { InterventionParams, interventionView, InterventionView, onIntervention } from './view.ts';

export const confirmationProblems = {
  403: 'four-eyes-missing', 409: ['flow-command-refused', 'intervention-refused', 'instance-ended', 'instance-suspended', 'instance-not-suspended', 'approver-missing', 'intervention-done'], 422: ['migration-refused', 'idempotency-key-reused'], 503: 'workflow-unavailable',
} as const;

export const confirmIntervention = route({
  method: 'post', path: '/interventions/{id}/confirmation', operation: 'instance.intervene', summary: 'Confirm what another administrator proposes: then it is done',
  params: InterventionParams,
  answers: { 200: InterventionView, 202: Accepted, 404: 'intervention-unknown', ...confirmationProblems },
  on: onIntervention,
  async handle({ on: intervention, caller, newId, store, acts }) {
    const act = await confirmed({ store, acts }, intervention, { caller, operation: newId('operation') });
    return act.done ? interventionView(await store.interventions.get(intervention.id)) : accepted(act.operation);
  },
});

/** Has an intervention done by the process of its instance; one that has been is not done again. */
export async function confirmed({ store, acts }: { readonly store: Store; readonly acts: Acts }, intervention: Intervention, asker: Asker): Promise<Act<unknown>> {
  const order = await store.interventions.confirmed(intervention.id, asker.caller);
  if (intervention.state === 'done') return { done: true, result: undefined };
  const { host, hostId } = await store.instances.get(intervention.instanceId);
  try {
    return await acts.intervene({ host, hostId }, order, asker);
  } catch (error) {
    throw isProblem(error, 'flow-command-refused') && error.details.reason === 'ended' ? await endedProblem(store, intervention) : error;
  }
}

/** The workflow is over, or not there yet after a restore; the rows know which. */
async function endedProblem(store: Store, { instanceId }: Intervention): Promise<Error> {
  const { status } = await store.instances.get(instanceId);
  return status === 'open' ? problem('workflow-unavailable', { done: false }) : problem('instance-ended', { instance: instanceId, status });
}
