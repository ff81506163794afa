import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, bytes, code, digest, integer, moment, shortBytes, text } from './columns.ts';

/** A stamp, prepared or done. R39 */
export interface StampRow {
  readonly id: string;
  readonly useId: string;
  readonly documentId: string;
  readonly esId: string;
  readonly placeKey: string;
  readonly edition: number;
  readonly state: 'pending' | 'done';
  readonly subjectSm3: string;
  readonly inputSm3: string;
  readonly tail: Uint8Array;
  readonly contentsAt: number;
  readonly contentsSize: number;
  readonly byteRange: string;
  readonly digest: Uint8Array;
  readonly toBeSigned: Uint8Array;
  readonly signature: Uint8Array | null;
  readonly preparedAt: Instant;
  readonly signedAt: Instant | null;
  readonly outputDocumentId: string | null;
}

export const stampTable = new EntitySchema<StampRow>({
  name: 'stamp',
  columns: {
    id: text(36, { primary: true }),
    useId: text(36, { name: 'use_id' }),
    documentId: text(36, { name: 'document_id' }),
    esId: text(64, { name: 'es_id' }),
    placeKey: text(60, { name: 'place_key' }),
    edition: integer(),
    state: text(8),
    subjectSm3: code(64, { name: 'subject_sm3' }),
    inputSm3: code(64, { name: 'input_sm3' }),
    tail: bytes('mediumblob'),
    contentsAt: bigInteger({ name: 'contents_at' }),
    contentsSize: integer({ name: 'contents_size' }),
    byteRange: text(100, { name: 'byte_range' }),
    digest: digest(),
    toBeSigned: bytes('mediumblob', { name: 'to_be_signed' }),
    signature: shortBytes(200, { nullable: true }),
    preparedAt: moment({ name: 'prepared_at' }),
    signedAt: moment({ name: 'signed_at', nullable: true }),
    outputDocumentId: text(36, { name: 'output_document_id', nullable: true }),
  },
});
