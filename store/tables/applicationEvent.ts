import { EntitySchema } from 'typeorm';
import type { ApplicationStatus } from '../../domain/application/status.ts';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** An entry of what happened to an application, as its applicant sees it. */
export interface ApplicationEventRow {
  readonly applicationId: string;
  readonly number: number;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  /** The status after it. */
  readonly status: ApplicationStatus;
  readonly comment: string | null;
}

export const applicationEventTable = new EntitySchema<ApplicationEventRow>({
  name: 'application_event',
  columns: {
    applicationId: text(36, { name: 'application_id', primary: true }),
    number: integer({ primary: true }),
    at: moment(),
    actor: text(60),
    act: text(32),
    status: text(32),
    comment: text(1000, { name: 'comment_text', nullable: true }),
  },
});
