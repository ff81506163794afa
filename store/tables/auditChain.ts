import { EntitySchema } from 'typeorm';
import { digest, integer, text } from './columns.ts';

/** The head of a subject's chain. R55 */
export interface AuditChainRow {
  readonly subject: string;
  readonly entries: number;
  readonly head: Uint8Array;
}

export const auditChainTable = new EntitySchema<AuditChainRow>({
  name: 'audit_chain',
  columns: {
    subject: text(100, { primary: true }),
    entries: integer(),
    head: digest(),
  },
});
