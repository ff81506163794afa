import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { json, moment, text } from './columns.ts';

/** For how long another acts for a person who is away. flows: keys; null: all. */
export interface AbsenceRow {
  readonly id: string;
  readonly personId: string;
  readonly proxyId: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly flows: readonly string[] | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Since when it holds no more, where it was ended early. */
  readonly endedAt: Instant | null;
}

export const absenceTable = new EntitySchema<AbsenceRow>({
  name: 'absence',
  columns: {
    id: text(64, { primary: true }),
    personId: text(36, { name: 'person_id' }),
    proxyId: text(36, { name: 'proxy_id' }),
    fromAt: moment({ name: 'from_at' }),
    untilAt: moment({ name: 'until_at' }),
    flows: json({ nullable: true }),
    createdBy: text(60, { name: 'created_by' }),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
