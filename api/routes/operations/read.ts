import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { problemDocument } from '../../problems.ts';
import { route } from '../../route.ts';
import { Id } from '../../schemas.ts';

const OperationView = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.enum(['running', 'done', 'failed']),
    resource: z.string().meta({ description: 'what the act makes or changes' }),
    problem: z.looseObject({ code: z.string(), title: z.string(), status: z.number() }).optional(),
  })
  .meta({ id: 'Operation' });

export const readOperation = route({
  method: 'get', path: '/operations/{id}', operation: 'operation.read', summary: 'How far an act has come',
  params: z.object({ id: Id }), answers: { 200: OperationView, 404: 'operation-unknown' },
  async on({ params, caller, store }) {
    const operation = await store.requests.operation(params.id);
    if (operation.caller !== caller) throw problem('operation-unknown', { id: params.id });
    return { target: { own: true }, found: operation };
  },
  async handle({ on: { id, kind, resource, ...operation }, acts }) {
    const progress = await acts.progress({ id, kind, resource, ...operation });
    const failure = progress.status === 'failed' ? { problem: problemDocument(progress.problem, { id, changes: false }) } : {};
    return { id, kind, status: progress.status, resource, ...failure };
  },
});
