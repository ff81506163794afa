import type { Flows } from '../engine/index.ts';
import { copyOf, type CompensationRecord, type ElementInstance, type FlowState } from '../engine/state.ts';
import { Check } from './check.ts';
import { isOwn } from './own.ts';
import type { MigrationFinding } from './finding.ts';

export { migrationReasons, type MigrationFinding, type MigrationReason } from './finding.ts';

/** Old element → new one; what is not named stays under its own id. */
export type Mapping = Readonly<Record<string, string>>;

export type Migrated = { readonly state: FlowState } | { readonly findings: readonly MigrationFinding[] };

/**
 * The state of a running instance as another version of its flow goes on with it: everything that is under way stands in the element that takes the place of its own,
 * under the same id, with the same timers, approvals and variables. Or everything that speaks against it; then nothing is changed.
 */
export function migrated(old: Flows, next: Flows, state: FlowState, mapping: Mapping): Migrated {
  const check = new Check(old.main, next.main, mapping);
  check.run(state);
  if (check.findings.length > 0) return { findings: check.findings };
  const moved = copyOf(state);
  for (const instance of Object.values(moved.instances)) if (isOwn(moved, instance)) rename(instance, check);
  return { state: moved };
}

function rename(instance: ElementInstance, { element, flow }: Pick<Check, 'element' | 'flow'>): void {
  instance.element = element(instance.element);
  for (const subscription of instance.subscriptions ?? []) subscription.element = element(subscription.element);
  renameRecords([...(instance.compensable ?? []), ...(instance.compensating ?? [])], element);
  if (instance.waiting) instance.waiting = renamed(instance.waiting, flow);
  if (instance.decisions) instance.decisions = renamed(instance.decisions, element);
  if (instance.straightBack) instance.straightBack = Object.fromEntries(Object.entries(instance.straightBack).map(([from, to]) => [element(from), element(to)]));
}

function renameRecords(records: readonly CompensationRecord[], element: Check['element']): void {
  for (const record of records) {
    record.element = element(record.element);
    renameRecords(record.inside ?? [], element);
  }
}

const renamed = <T>(record: Readonly<Record<string, T>>, name: (id: string) => string): Record<string, T> => Object.fromEntries(Object.entries(record).map(([id, value]) => [name(id), value]));
