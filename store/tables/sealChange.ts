import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { SealAct, StoredSealStatus } from '../../domain/seal/status.ts';
import type { Suspender } from '../../domain/seal/suspension.ts';
import { integer, moment, text } from './columns.ts';

/** A change of a seal's status. R23 */
export interface SealChangeRow {
  readonly esId: string;
  readonly number: number;
  readonly act: SealAct;
  readonly status: StoredSealStatus;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string;
  readonly announcedAt: Instant | null;
  readonly code: string | null;
  readonly side: Suspender | null;
  readonly noticeSource: string | null;
  readonly noticeNumber: string | null;
  readonly noticeAt: Instant | null;
  /** Since when it is invalid. A12 */
  readonly fromAt: Instant | null;
}

export const sealChangeTable = new EntitySchema<SealChangeRow>({
  name: 'seal_change',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    number: integer({ primary: true }),
    act: text(16),
    status: text(16),
    at: moment(),
    actor: text(60),
    reason: text(1000),
    announcedAt: moment({ name: 'announced_at', nullable: true }),
    code: text(32, { nullable: true }),
    side: text(24, { nullable: true }),
    noticeSource: text(200, { name: 'notice_source', nullable: true }),
    noticeNumber: text(100, { name: 'notice_number', nullable: true }),
    noticeAt: moment({ name: 'notice_at', nullable: true }),
    fromAt: moment({ name: 'from_at', nullable: true }),
  },
});
