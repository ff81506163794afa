import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** The archived copy of a use. R45 */
export interface ArchiveRow {
  readonly useId: string;
  readonly documentId: string;
  readonly recordDocumentId: string;
  readonly archivedAt: Instant;
}

export const archiveTable = new EntitySchema<ArchiveRow>({
  name: 'archive',
  columns: {
    useId: text(36, { name: 'use_id', primary: true }),
    documentId: text(36, { name: 'document_id' }),
    recordDocumentId: text(36, { name: 'record_document_id' }),
    archivedAt: moment({ name: 'archived_at' }),
  },
});
