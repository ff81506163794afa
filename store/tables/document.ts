import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, code, moment, text } from './columns.ts';

/** A document; its content lies outside, named by its SM3. */
export interface DocumentRow {
  readonly id: string;
  readonly sm3: string;
  readonly size: number;
  readonly name: string;
  readonly mediaType: string;
  readonly unitId: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export const documentTable = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: {
    id: text(36, { primary: true }),
    sm3: code(64),
    size: bigInteger(),
    name: text(255),
    mediaType: text(100, { name: 'media_type' }),
    unitId: text(36, { name: 'unit_id' }),
    createdBy: text(60, { name: 'created_by' }),
    createdAt: moment({ name: 'created_at' }),
  },
});
