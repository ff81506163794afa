import { EntitySchema } from 'typeorm';
import type { FilingNotice } from '../../domain/filing/notices.ts';
import type { Instant } from '../../domain/instant.ts';
import { flag, moment, text } from './columns.ts';

/** That a person is told of a filing, alone or with the others of an hour. R20 */
export interface FilingNoticeRow {
  readonly obligationId: string;
  readonly notice: FilingNotice;
  readonly personId: string;
  readonly hourAt: Instant;
  readonly alone: boolean;
  readonly toldAt: Instant | null;
}

export const filingNoticeTable = new EntitySchema<FilingNoticeRow>({
  name: 'filing_notice',
  columns: {
    obligationId: text(64, { name: 'obligation_id', primary: true }),
    notice: text(16, { primary: true }),
    personId: text(36, { name: 'person_id', primary: true }),
    hourAt: moment({ name: 'hour_at' }),
    alone: flag(),
    toldAt: moment({ name: 'told_at', nullable: true }),
  },
});
