import { LessThanOrEqual, MoreThan, IsNull } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { absenceTable, type AbsenceRow } from '../tables/absence.ts';
import type { Transaction } from '../transaction.ts';

/** The absences in which the person stands in for others at the instant. */
export const actedForBy = (tx: Transaction, proxyId: string, at: Instant): Promise<readonly AbsenceRow[]> =>
  tx.manager.findBy(absenceTable, { proxyId, fromAt: LessThanOrEqual(at), untilAt: MoreThan(at), endedAt: IsNull() });

/** Whether an absence lets its proxy act in flows of this key. */
export const covers = ({ flows }: Pick<AbsenceRow, 'flows'>, flowKey: string): boolean => flows === null || flows.includes(flowKey);

/** A condition on candidates of tasks and the flows of these, and its values: they are those in whose place the proxy of the absences may act. Never where only an opinion is asked for. */
export function inTheirPlace(absences: readonly Pick<AbsenceRow, 'personId' | 'flows'>[]): { readonly condition: string; readonly values: readonly unknown[] } {
  return {
    condition: absences.map(({ flows }) => `(task_candidate.person_id = ? AND task_candidate.opines_for IS NULL${flows === null ? '' : ' AND flow.flow_key IN (?)'})`).join(' OR '),
    values: absences.flatMap(({ personId, flows }) => (flows === null ? [personId] : [personId, flows])),
  };
}
