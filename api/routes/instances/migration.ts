import * as z from 'zod';
import { migrated, type Mapping, type MigrationFinding } from '../../../bpmn/migrate/index.ts';
import { problem } from '../../../domain/problem.ts';
import type { Instance, Store } from '../../../store/store.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { MappingBody, MigrationFindings } from '../interventions/view.ts';
import { graphOf, runningOf } from './running.ts';
import { InstanceParams, onInstance } from './target.ts';

/** Everything that keeps an instance from going on by another version. */
export async function findingsOf(store: Store, instance: Instance, { flow: hash, mapping }: { readonly flow: string; readonly mapping: Mapping }): Promise<readonly MigrationFinding[]> {
  const [present, next] = [await store.flows.get(instance.flowHash), await store.flows.get(hash)];
  if (next.unit !== present.unit) throw problem('flow-unknown', { hash });
  const { flows, state } = await runningOf(store, instance);
  const result = migrated(flows, { main: graphOf(await store.flows.graph(hash)), loaded: flows.loaded }, state, mapping);
  const findings = 'findings' in result ? result.findings : [];
  const isSameRule = next.rule.id === instance.rule.id && next.rule.version === instance.rule.version;
  return isSameRule ? findings : [{ element: flows.main.process, reason: 'rule-changed' }, ...findings];
}

/** Throws `migration-refused` with the findings. */
export async function requireMigratable(store: Store, instance: Instance, act: Parameters<typeof findingsOf>[2]): Promise<void> {
  const findings = await findingsOf(store, instance, act);
  if (findings.length > 0) throw problem('migration-refused', { findings });
}

export const checkMigration = route({
  method: 'post', path: '/instances/{id}/migration-check', operation: 'instance.intervene', summary: 'What keeps a flow from going on by another version, without changing anything', idempotent: false,
  params: InstanceParams, body: z.strictObject({ flow: Sm3Text, mapping: MappingBody.default({}) }),
  answers: { 200: z.object({ findings: MigrationFindings }), 404: ['instance-unknown', 'flow-unknown'] },
  on: onInstance,
  async handle({ on: instance, body, store }) {
    return { findings: [...(await findingsOf(store, instance, body))] };
  },
});
