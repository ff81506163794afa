import type { Instant } from '../../domain/instant.ts';
import type { Flows, Step } from '../engine/index.ts';
import { copyOf, type CompensationRecord, type ElementInstance, type FlowState } from '../engine/state.ts';
import { Check } from './check.ts';
import type { MigrationFinding, MigrationNote } from './finding.ts';
import { isOwn } from './own.ts';
import { disarmed, rearmed, type DueDates } from './rearm.ts';

export { migrationNotes, migrationReasons, type MigrationFinding, type MigrationNote, type MigrationReason } from './finding.ts';

/** Old element → new one; what is not named stays under its own id. */
export type Mapping = Readonly<Record<string, string>>;

/** step: of the engine, from which the instance goes on by the other version; due: of open tasks whose due date has changed. */
export type Migrated =
  | { readonly step: Step; readonly notes: readonly MigrationNote[]; readonly due: DueDates }
  | { readonly findings: readonly MigrationFinding[] };

/**
 * A running instance as another version of its flow goes on with it: everything that is under way stands in the element that takes the place of its own, under the same
 * id, with the same approvals and variables. What can happen to it in both versions stays armed as it is; what can happen only in the other is armed, what can happen no
 * more disarmed. Or everything that speaks against it; then nothing is changed. `docs/decisions/0008-flows-at-run-time.md`
 */
export function migrated(old: Flows, next: Flows, state: FlowState, { mapping, at }: { readonly mapping: Mapping; readonly at: Instant }): Migrated {
  const check = new Check(old.main, next.main, mapping);
  check.run(state);
  if (check.findings.length > 0) return { findings: check.findings };
  const moved = copyOf(state);
  const effects = disarmed(moved, check.changes);
  for (const instance of Object.values(moved.instances)) if (isOwn(moved, instance)) rename(instance, check);
  const armed = rearmed(next, moved, check.changes, at);
  if ('findings' in armed) return armed;
  return { step: { ...armed.step, effects: [...effects, ...armed.step.effects] }, notes: check.notes, due: armed.due };
}

function rename(instance: ElementInstance, { element, flow }: Pick<Check, 'element' | 'flow'>): void {
  instance.element = element(instance.element);
  for (const subscription of instance.subscriptions ?? []) subscription.element = element(subscription.element);
  renameRecords([...(instance.compensable ?? []), ...(instance.compensating ?? [])], element);
  if (instance.waiting) instance.waiting = renamed(instance.waiting, flow);
  if (instance.decisions) instance.decisions = renamed(instance.decisions, element);
  if (instance.straightBack) instance.straightBack = Object.fromEntries(Object.entries(instance.straightBack).map(([from, to]) => [element(from), element(to)]));
  if (instance.begunBy !== undefined) instance.begunBy = element(instance.begunBy);
}

function renameRecords(records: readonly CompensationRecord[], element: Check['element']): void {
  for (const record of records) {
    record.element = element(record.element);
    renameRecords(record.inside ?? [], element);
  }
}

const renamed = <T>(record: Readonly<Record<string, T>>, name: (id: string) => string): Record<string, T> => Object.fromEntries(Object.entries(record).map(([id, value]) => [name(id), value]));
