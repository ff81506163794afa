import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { digest, integer, json, moment, text } from './columns.ts';

/** One act in a subject's chain. R55 */
export interface AuditEntryRow {
  readonly subject: string;
  readonly number: number;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly head: Uint8Array;
}

export const auditEntryTable = new EntitySchema<AuditEntryRow>({
  name: 'audit_entry',
  columns: {
    subject: text(100, { primary: true }),
    number: integer({ primary: true }),
    at: moment(),
    actor: text(60),
    act: text(64),
    details: json(),
    head: digest(),
  },
});
