import * as z from 'zod';
import { problems, type ProblemCode } from '../../../domain/errors.ts';
import { isAllowed } from '../../../domain/permission/table.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import { onScope } from '../../authorisation.ts';
import { reply, route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { requireMigratable } from '../instances/migration.ts';
import { confirmed } from './confirm.ts';
import { interventionView, InterventionView, Proposal } from './view.ts';

/** What became of each, in the order in which they were named. */
const Outcome = z.object({
  instance: z.string(),
  intervention: InterventionView.optional(),
  problem: z.object({ code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]), details: z.record(z.string(), z.unknown()) }).optional().meta({ description: 'why nothing was proposed or done for it' }),
  operation: z.string().optional().meta({ description: 'where to ask for the outcome, if it is not known yet' }),
});
const BatchView = z.object({ batch: z.string(), results: z.array(Outcome) }).meta({ id: 'InterventionBatch' });
type Result = z.input<typeof Outcome>;

export const proposeBatch = route({
  method: 'post', path: '/interventions', operation: 'instance.intervene', summary: 'Propose the same for several flows; each is judged by itself',
  body: Proposal.extend({ instances: z.array(z.string().min(1).max(48)).min(1).max(200) }),
  answers: { 201: BatchView, 422: 'idempotency-key-reused' },
  on: ({ actor }) => onScope(actor, 'instance.intervene'),
  async handle({ body: { act, reason, instances }, actor, caller, newId, store }) {
    const batch = newId('batch');
    const results = await inTurn([...new Set(instances)], (id) => id, async (id) => {
      const instance = await store.instances.get(id);
      if (!isAllowed(actor, 'instance.intervene', { unit: instance.unit })) throw problem('instance-unknown', { instance: id });
      if (act.act === 'migrate') await requireMigratable(store, instance, act);
      return { instance: id, intervention: interventionView(await store.interventions.propose({ id: newId(`intervention of ${id}`), batch, instanceId: id, act, reason }, caller)) };
    });
    return reply(201, { batch, results }, { location: `/api/v1/intervention-batches/${batch}` });
  },
});

export const confirmBatch = route({
  method: 'post', path: '/intervention-batches/{batch}/confirmation', operation: 'instance.intervene', summary: 'Confirm a batch that another administrator proposes; each is done by itself',
  params: z.object({ batch: Id }),
  answers: { 200: BatchView, 404: 'intervention-unknown', 422: 'idempotency-key-reused' },
  async on({ params, actor, store }) {
    const all = await store.interventions.ofBatch(params.batch);
    const found = all.filter(({ unit }) => isAllowed(actor, 'instance.intervene', { unit }));
    const first = found[0] ?? all[0];
    if (!first) throw problem('intervention-unknown', { batch: params.batch });
    return { target: { unit: first.unit }, found };
  },
  async handle({ on: interventions, params: { batch }, caller, newId, store, acts }) {
    const results = await inTurn(interventions, ({ instanceId }) => instanceId, async (intervention) => {
      const instance = intervention.instanceId;
      const act = await confirmed({ store, acts }, intervention, { caller, operation: newId(`operation of ${intervention.id}`) });
      return act.done ? { instance, intervention: interventionView(await store.interventions.get(intervention.id)) } : { instance, operation: `/api/v1/operations/${act.operation}` };
    });
    return { batch, results };
  },
});

/** One after another; what is refused for one does not keep the others from it. */
async function inTurn<Item>(items: readonly Item[], instanceOf: (item: Item) => string, act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    try {
      results.push(await act(item));
    } catch (error) {
      if (!isProblem(error)) throw error;
      results.push({ instance: instanceOf(item), problem: { code: error.code, details: { ...error.details } } });
    }
  }
  return results;
}
