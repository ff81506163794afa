import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { SealNoticeKind } from '../../domain/life/notices.ts';
import { integer, moment, text } from './columns.ts';

/** What people were told of a seal's edition, once each. R28, R61 */
export interface SealNoticeRow {
  readonly esId: string;
  readonly edition: number;
  readonly kind: SealNoticeKind;
  readonly plannedAt: Instant;
  readonly toldAt: Instant;
}

export const sealNoticeTable = new EntitySchema<SealNoticeRow>({
  name: 'seal_notice',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    edition: integer({ primary: true }),
    kind: text(16, { primary: true }),
    plannedAt: moment({ name: 'planned_at', primary: true }),
    toldAt: moment({ name: 'told_at' }),
  },
});
