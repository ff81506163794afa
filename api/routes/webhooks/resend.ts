import { route } from '../../route.ts';
import { NoContent } from '../../schemas.ts';
import { DeliveryParams, onWebhook } from './view.ts';

export const resendDelivery = route({
  method: 'post', path: '/webhooks/{id}/deliveries/{delivery}/resend', operation: 'webhook.manage', summary: 'Send once more, now',
  params: DeliveryParams, answers: { 204: NoContent, 404: ['webhook-unknown', 'delivery-unknown'] },
  on: onWebhook,
  async handle({ on: { id }, params, caller, store }) {
    await store.webhooks.resend(id, Number(params.delivery), caller);
  },
});
