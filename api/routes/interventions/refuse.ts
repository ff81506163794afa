import * as z from 'zod';
import { route } from '../../route.ts';
import { Reason } from '../../schemas.ts';
import { InterventionParams, interventionView, InterventionView, onIntervention } from './view.ts';

export const RefusalBody = z.strictObject({ reason: Reason });

export const refuseIntervention = route({
  method: 'post', path: '/interventions/{id}/refusal', operation: 'instance.intervene', summary: 'Refuse what another administrator proposes, or take back what one has proposed: it is not done then',
  params: InterventionParams, body: RefusalBody, answers: { 200: InterventionView, 404: 'intervention-unknown', 409: 'intervention-done', 422: 'idempotency-key-reused' },
  on: onIntervention,
  async handle({ on: { id }, body: { reason }, caller, store }) {
    return interventionView(await store.interventions.refuse({ id, reason }, caller));
  },
});
