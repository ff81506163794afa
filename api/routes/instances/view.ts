import * as z from 'zod';
import { flowHosts } from '../../../domain/flow/step.ts';
import { isAllowed, type Actor } from '../../../domain/permission/table.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Flow, HistoryEntry, Incident, Instance, InstanceNote, Store } from '../../../store/store.ts';
import { namesIn, type Names } from '../../names.ts';
import { InstantText, optionalText, RuleVersion, Sm3Text } from '../../schemas.ts';

export const InstanceSummary = z
  .object({
    id: z.string(),
    host: z.object({ kind: z.enum(flowHosts), id: z.string() }).meta({ description: 'the use or application whose flow it is' }),
    unit: z.string(),
    requester: z.string(),
    flow: Sm3Text,
    rule: RuleVersion,
    status: z.string().meta({ description: '`open`, then how it ended' }),
    createdAt: InstantText,
    endedAt: InstantText.optional(),
    suspendedAt: InstantText.optional().meta({ description: 'since when it stands still by an act of administrators' }),
    names: z.object({ unit: z.string(), requester: z.string(), flow: z.string() }).meta({ description: 'what people call them' }),
    key: z.string().meta({ description: 'of the flow, whatever its version' }),
    version: z.number().int().meta({ description: 'of the flow' }),
    title: z.string().optional().meta({ description: 'what it is about, for who may read the use or application' }),
    openIncidents: z.number().int().meta({ description: 'how many stand open in it' }),
  })
  .meta({ id: 'InstanceSummary' });

/** What a summary needs beside the instance. */
export interface Around {
  readonly actor: Actor;
  readonly names: Names;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly notes: ReadonlyMap<string, InstanceNote>;
}

/** Reads for all of them at once what summaries need. @param more records whose names are wanted besides */
export async function aroundInstances(store: Store, actor: Actor, instances: readonly Instance[], more: readonly (string | undefined)[] = []): Promise<Around> {
  const hashes = [...new Set(instances.map(({ flowHash }) => flowHash))];
  const [flows, names, notes] = await Promise.all([
    Promise.all(hashes.map(async (hash) => [hash, await store.flows.get(hash)] as const)),
    namesIn(store, [...instances.flatMap(({ unit, requester }) => [`unit/${unit}`, requester]), ...more]),
    store.instances.notes(instances.map(({ id }) => id)),
  ]);
  return { actor, names, flows: new Map(flows), notes };
}

/** own: whether the reader takes part in it. */
export function instanceSummary(instance: Instance, { actor, names, flows, notes }: Around, own = false): z.input<typeof InstanceSummary> {
  const { id, host, hostId, unit, requester, flowHash, rule, status, createdAt, endedAt, suspendedAt } = instance;
  const [flow, note] = [flows.get(flowHash), notes.get(id)];
  const title = maySeeHost(actor, instance, own) ? note?.title : undefined;
  return {
    id, host: { kind: host, id: hostId }, unit, requester, flow: flowHash, rule: { ...rule }, status, createdAt: isoText(createdAt),
    ...(endedAt !== undefined && { endedAt: optionalText(endedAt) }), ...(suspendedAt !== undefined && { suspendedAt: optionalText(suspendedAt) }),
    names: { unit: names.unit(unit), requester: names.person(requester), flow: flow?.name ?? flowHash }, key: flow?.key ?? '', version: flow?.version ?? 0,
    ...(title !== undefined && { title }), openIncidents: note?.incidents ?? 0,
  };
}

/** What is approved is shown to those who may read it where it belongs. R53 */
export const maySeeHost = (actor: Actor, { host, unit }: Instance, own: boolean): boolean => isAllowed(actor, host === 'use' ? 'use.read' : 'application.read', { unit, own });

export const HistoryView = z
  .object({
    number: z.number().int(), element: z.string(), event: z.string(), at: InstantText, actor: z.string().optional(), reason: z.string().optional(),
    onBehalfOf: z.string().optional().meta({ description: 'the absent person for whom it was done' }), concerns: z.string().optional().meta({ description: 'the person or element that it is about' }),
    names: z.object({ actor: z.string().optional(), onBehalfOf: z.string().optional(), concerns: z.string().optional() }).meta({ description: 'what people call them' }),
  })
  .meta({ id: 'HistoryEntry' });

/** Whom an entry names. */
export const namedIn = ({ actor, onBehalfOf, concerns }: HistoryEntry): readonly (string | undefined)[] =>
  [actor, onBehalfOf === undefined ? undefined : `person/${onBehalfOf}`, concerns === undefined ? undefined : `person/${concerns}`];

export const historyView = ({ at, ...entry }: HistoryEntry, names: Names): z.input<typeof HistoryView> => ({
  ...entry, at: isoText(at),
  names: {
    ...(entry.actor !== undefined && { actor: names.person(entry.actor) }),
    ...(entry.onBehalfOf !== undefined && { onBehalfOf: names.person(`person/${entry.onBehalfOf}`) }),
    ...(entry.concerns !== undefined && { concerns: names.person(`person/${entry.concerns}`) }),
  },
});

export const IncidentView = z
  .object({
    id: z.string(),
    instance: z.string(),
    unit: z.string(),
    element: z.string(),
    code: z.string(),
    message: z.string(),
    since: InstantText,
    resolvedAt: InstantText.optional(),
  })
  .meta({ id: 'Incident' });

export const incidentView = ({ id, instanceId, unit, element, code, message, since, resolvedAt }: Incident): z.input<typeof IncidentView> => ({
  id, instance: instanceId, unit, element, code, message, since: isoText(since), ...(resolvedAt !== undefined && { resolvedAt: isoText(resolvedAt) }),
});
