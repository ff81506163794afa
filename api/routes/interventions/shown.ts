import * as z from 'zod';
import type { Actor } from '../../../domain/permission/table.ts';
import type { Intervention, Store } from '../../../store/store.ts';
import { RuleVersion } from '../../schemas.ts';
import { labelsOfInstance } from '../instances/labels.ts';
import { aroundInstances, InstanceSummary, instanceSummary } from '../instances/view.ts';
import { interventionView, InterventionView } from './view.ts';

const Element = z.object({ id: z.string(), name: z.string().optional() });

/** An intervention with all that somebody must know who is to confirm it. */
export const ShownIntervention = InterventionView.extend({
  names: z.object({ proposedBy: z.string(), confirmedBy: z.string().optional(), refusedBy: z.string().optional() }).meta({ description: 'what people call them' }),
  in: InstanceSummary.meta({ description: 'the instance that it is for' }),
  incident: z.object({ element: Element, code: z.string(), message: z.string(), open: z.boolean() }).optional().meta({ description: 'that is to be tried again' }),
  from: Element.optional().meta({ description: 'from where a token is to be moved, or as seen from where variables are to be written' }),
  to: Element.optional().meta({ description: 'where the token is to be moved' }),
  next: z.object({ name: z.string(), version: z.number().int(), rule: RuleVersion }).optional().meta({ description: 'version of the flow by which it is to go on' }),
}).meta({ id: 'ShownIntervention' });

/** In their order. */
export async function shownInterventions(store: Store, actor: Actor, rows: readonly Intervention[]): Promise<z.input<typeof ShownIntervention>[]> {
  const instances = new Map(await Promise.all([...new Set(rows.map(({ instanceId }) => instanceId))].map(async (id) => [id, await store.instances.get(id)] as const)));
  const around = await aroundInstances(store, actor, [...instances.values()], rows.flatMap(({ proposedBy, confirmedBy, refusedBy }) => [proposedBy, confirmedBy, refusedBy]));
  const { person } = around.names;
  return Promise.all(rows.map(async (row) => {
    const instance = instances.get(row.instanceId)!;
    return {
      ...interventionView(row), ...(await aboutAct(store, row, instance.flowHash)), in: instanceSummary(instance, around),
      names: { proposedBy: person(row.proposedBy), ...(row.confirmedBy !== undefined && { confirmedBy: person(row.confirmedBy) }), ...(row.refusedBy !== undefined && { refusedBy: person(row.refusedBy) }) },
    };
  }));
}

type AboutAct = Pick<z.input<typeof ShownIntervention>, 'incident' | 'from' | 'to' | 'next'>;

async function aboutAct(store: Store, { act, instanceId: id }: Intervention, flowHash: string): Promise<AboutAct> {
  if (act.act === 'migrate') {
    const { name, version, rule } = await store.flows.get(act.flow);
    return { next: { name, version, rule: { ...rule } } };
  }
  if (act.act !== 'retry' && act.act !== 'move-token' && act.act !== 'set-variables') return {};
  const labels = await labelsOfInstance(store, { id, flowHash });
  const named = (element: string) => ({ id: element, name: labels.get(element)?.name });
  if (act.act === 'retry') {
    const found = (await store.incidents.ofInstance(id)).find((incident) => incident.id === act.incident);
    return found ? { incident: { element: named(found.element), code: found.code, message: found.message, open: found.resolvedAt === undefined } } : {};
  }
  const from = act.instance === undefined ? {} : { from: named(elementOf(act.instance)) };
  return act.act === 'move-token' ? { ...from, to: named(act.to) } : from;
}

/** The element of something under way: `<element>#<n>`. */
const elementOf = (engineId: string): string => engineId.slice(0, engineId.lastIndexOf('#'));
