import { EntitySchema } from 'typeorm';
import type { MaterialKind } from '../../domain/application/materialKinds.ts';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** A document of an application; source `applicant`, or the system that shared it. R07, R09 */
export interface MaterialRow {
  readonly applicationId: string;
  readonly round: number;
  readonly number: number;
  readonly kind: MaterialKind;
  readonly documentId: string;
  readonly about: string | null;
  readonly validUntil: Instant | null;
  readonly source: string;
  readonly fetchedAt: Instant | null;
  readonly addedAt: Instant;
}

export const materialTable = new EntitySchema<MaterialRow>({
  name: 'material',
  columns: {
    applicationId: text(36, { name: 'application_id', primary: true }),
    round: integer({ primary: true }),
    number: integer({ primary: true }),
    kind: text(32),
    documentId: text(36, { name: 'document_id' }),
    about: text(36, { nullable: true }),
    validUntil: moment({ name: 'valid_until', nullable: true }),
    source: text(64),
    fetchedAt: moment({ name: 'fetched_at', nullable: true }),
    addedAt: moment({ name: 'added_at' }),
  },
});
