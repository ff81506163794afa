import { reply, route } from '../../route.ts';
import { requireMigratable } from '../instances/migration.ts';
import { InstanceParams, onInstance } from '../instances/target.ts';
import { interventionView, InterventionView, Proposal } from './view.ts';

export const proposeIntervention = route({
  method: 'post', path: '/instances/{id}/interventions', operation: 'instance.intervene', summary: 'Propose what is to be done to a flow by hand; another administrator must confirm it',
  params: InstanceParams, body: Proposal,
  answers: { 201: InterventionView, 404: ['instance-unknown', 'flow-unknown'], 409: 'instance-ended', 422: ['migration-refused', 'idempotency-key-reused'] },
  on: onInstance,
  async handle({ on: instance, body: { act, reason }, caller, newId, store }) {
    if (act.act === 'migrate') await requireMigratable(store, instance, act);
    const intervention = await store.interventions.propose({ id: newId('intervention'), instanceId: instance.id, act, reason }, caller);
    return reply(201, interventionView(intervention), { location: `/api/v1/interventions/${intervention.id}` });
  },
});
