import { route } from '../../route.ts';
import { onUse, UseParams, UseView, useView } from './view.ts';

export const readUse = route({
  method: 'get', path: '/uses/{id}', operation: 'use.read', summary: 'A use with its tasks, decisions, history and stamps',
  params: UseParams, answers: { 200: UseView, 404: 'use-unknown' },
  on: onUse,
  async handle({ on: use, store }) {
    return useView(store, use);
  },
});
