import * as z from 'zod';
import { problems, type ProblemCode } from '../../../domain/errors.ts';
import { isAllowed, type Actor } from '../../../domain/permission/table.ts';
import { problem } from '../../../domain/problem.ts';
import type { Intervention, Store } from '../../../store/store.ts';
import { onScope } from '../../authorisation.ts';
import { problemFor } from '../../problems.ts';
import { reply, route, type On } from '../../route.ts';
import { Id, Reason } from '../../schemas.ts';
import { requireMigratable } from '../instances/migration.ts';
import { confirmed } from './confirm.ts';
import { RefusalBody } from './refuse.ts';
import { ActBody, interventionView, InterventionView } from './view.ts';

/** What became of each, in the order in which they were proposed. */
const Outcome = z.object({
  instance: z.string(),
  intervention: InterventionView.optional(),
  problem: z.object({ code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]), details: z.record(z.string(), z.unknown()) }).optional().meta({ description: 'why nothing was proposed or done for it' }),
  operation: z.string().optional().meta({ description: 'where to ask for the outcome, if it is not known yet' }),
});
const BatchView = z.object({ batch: z.string(), results: z.array(Outcome) }).meta({ id: 'InterventionBatch' });
type Result = z.input<typeof Outcome>;

const InstanceId = z.string().min(1).max(48);
const atOnce = 200;

/** Either the same act for all, or each with its own: incidents are tried again one by one. */
const BatchProposal = z.strictObject({
  act: ActBody.optional(),
  instances: z.array(InstanceId).min(1).max(atOnce).optional(),
  each: z.array(z.strictObject({ instance: InstanceId, act: ActBody })).min(1).max(atOnce).optional(),
  reason: Reason,
}).refine(({ act, instances, each }) => (each === undefined ? act !== undefined && instances !== undefined : act === undefined && instances === undefined), 'names either `act` and `instances`, or `each`');

function orderOf({ act, instances = [], each = [] }: z.output<typeof BatchProposal>): readonly { readonly instance: string; readonly act: z.output<typeof ActBody> }[] {
  return act ? [...new Set(instances)].map((instance) => ({ instance, act })) : each;
}

export const proposeBatch = route({
  method: 'post', path: '/interventions', operation: 'instance.intervene', summary: 'Propose something for several flows; each is judged by itself',
  body: BatchProposal,
  answers: { 201: BatchView, 422: 'idempotency-key-reused' },
  on: ({ actor }) => onScope(actor, 'instance.intervene'),
  async handle({ body, actor, caller, newId, store }) {
    const batch = newId('batch');
    const { reason } = body;
    const results = await inTurn([...orderOf(body).entries()], ([, { instance }]) => instance, async ([number, { instance: id, act }]) => {
      const instance = await store.instances.get(id);
      if (!isAllowed(actor, 'instance.intervene', { unit: instance.unit })) throw problem('instance-unknown', { instance: id });
      if (act.act === 'migrate') await requireMigratable(store, instance, act);
      return { instance: id, intervention: interventionView(await store.interventions.propose({ id: newId(body.act ? `intervention of ${id}` : `intervention ${number} of ${id}`), batch, instanceId: id, act, reason }, caller)) };
    });
    return reply(201, { batch, results }, { location: `/api/v1/intervention-batches/${batch}` });
  },
});

const BatchParams = z.object({ batch: Id });

/** Those of a batch that are for units in which one may intervene. */
async function onBatch({ params, actor, store }: { readonly params: z.output<typeof BatchParams>; readonly actor: Actor; readonly store: Store }): Promise<On<readonly Intervention[]>> {
  const all = await store.interventions.ofBatch(params.batch);
  const found = all.filter(({ unit }) => isAllowed(actor, 'instance.intervene', { unit }));
  const first = found[0] ?? all[0];
  if (!first) throw problem('intervention-unknown', { batch: params.batch });
  return { target: { unit: first.unit }, found };
}

export const refuseBatch = route({
  method: 'post', path: '/intervention-batches/{batch}/refusal', operation: 'instance.intervene', summary: 'Refuse a batch that another administrator proposes, or take back one\'s own; what is done already stays done',
  params: BatchParams, body: RefusalBody, answers: { 200: BatchView, 404: 'intervention-unknown', 422: 'idempotency-key-reused' },
  on: onBatch,
  async handle({ on: interventions, params: { batch }, body: { reason }, caller, store }) {
    const results = await inTurn(interventions, ({ instanceId }) => instanceId, async ({ id, instanceId: instance }) => ({ instance, intervention: interventionView(await store.interventions.refuse({ id, reason }, caller)) }));
    return { batch, results };
  },
});

export const confirmBatch = route({
  method: 'post', path: '/intervention-batches/{batch}/confirmation', operation: 'instance.intervene', summary: 'Confirm a batch that another administrator proposes; each is done by itself',
  params: BatchParams,
  answers: { 200: BatchView, 404: 'intervention-unknown', 422: 'idempotency-key-reused' },
  on: onBatch,
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
      const { code, details } = problemFor(error);
      if (code === 'internal') throw error;
      results.push({ instance: instanceOf(item), problem: { code, details: { ...details } } });
    }
  }
  return results;
}
