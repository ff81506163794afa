import { LessThanOrEqual, MoreThan, IsNull } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { absenceTable, type AbsenceRow } from '../tables/absence.ts';
import type { Transaction } from '../transaction.ts';

/** The absences in which the person stands in for others at the instant. */
export const actedForBy = (tx: Transaction, proxyId: string, at: Instant): Promise<readonly AbsenceRow[]> =>
  tx.manager.findBy(absenceTable, { proxyId, fromAt: LessThanOrEqual(at), untilAt: MoreThan(at), endedAt: IsNull() });

/** Whether an absence lets its proxy act in flows of this key. */
export const covers = ({ flows }: Pick<AbsenceRow, 'flows'>, flowKey: string): boolean => flows === null || flows.includes(flowKey);
