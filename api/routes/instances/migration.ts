import * as z from 'zod';
import { migrated, type Mapping, type MigrationFinding, type MigrationNote } from '../../../bpmn/migrate/index.ts';
import { problem } from '../../../domain/problem.ts';
import type { Instance, Store } from '../../../store/store.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { MappingBody, MigrationFindings, MigrationNotes } from '../interventions/view.ts';
import { graphOf, runningOf } from './running.ts';
import { InstanceParams, onInstance } from './target.ts';

/** What speaks against a migration, and what it would change beside the version if nothing did. */
export interface Judgement {
  readonly findings: readonly MigrationFinding[];
  readonly notes: readonly MigrationNote[];
}

/** Judges whether an instance can go on by another version now. */
export async function judgementOf(store: Store, instance: Instance, { flow: hash, mapping }: { readonly flow: string; readonly mapping: Mapping }): Promise<Judgement> {
  const [present, next] = [await store.flows.get(instance.flowHash), await store.flows.get(hash)];
  if (next.unit !== present.unit) throw problem('flow-unknown', { hash });
  const { flows, state } = await runningOf(store, instance);
  const result = migrated(flows, { main: graphOf(await store.flows.graph(hash)), loaded: flows.loaded }, state, { mapping, at: await store.now() });
  const { findings, notes } = 'findings' in result ? { ...result, notes: [] } : { ...result, findings: [] };
  const isSameRule = next.rule.id === instance.rule.id && next.rule.version === instance.rule.version;
  return isSameRule ? { findings, notes } : { findings: [{ element: flows.main.process, reason: 'rule-changed' }, ...findings], notes: [] };
}

/** Throws `migration-refused` with the findings. */
export async function requireMigratable(store: Store, instance: Instance, act: Parameters<typeof judgementOf>[2]): Promise<void> {
  const { findings } = await judgementOf(store, instance, act);
  if (findings.length > 0) throw problem('migration-refused', { findings });
}

export const checkMigration = route({
  method: 'post', path: '/instances/{id}/migration-check', operation: 'instance.intervene', summary: 'What keeps a flow from going on by another version, and what that would arm and disarm, without changing anything', idempotent: false,
  params: InstanceParams, body: z.strictObject({ flow: Sm3Text, mapping: MappingBody.default({}) }),
  answers: { 200: z.object({ findings: MigrationFindings, notes: MigrationNotes }), 404: ['instance-unknown', 'flow-unknown'] },
  on: onInstance,
  async handle({ on: instance, body, store }) {
    const { findings, notes } = await judgementOf(store, instance, body);
    return { findings: [...findings], notes: [...notes] };
  },
});
