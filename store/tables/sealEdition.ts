import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { byteList, bytes, decimal, integer, moment, text } from './columns.ts';

/** What a making gave a seal: data, certificate, key. R18, R19 */
export interface SealEditionRow {
  readonly esId: string;
  readonly edition: number;
  readonly makingId: string;
  readonly keyId: string;
  readonly sealData: Uint8Array;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  readonly madeAt: Instant;
}

export const sealEditionTable = new EntitySchema<SealEditionRow>({
  name: 'seal_edition',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    edition: integer({ primary: true }),
    makingId: text(36, { name: 'making_id' }),
    keyId: text(64, { name: 'key_id' }),
    sealData: bytes('mediumblob', { name: 'seal_data' }),
    certificate: bytes('blob'),
    chain: byteList(),
    picture: bytes('mediumblob'),
    width: decimal(6, 2),
    height: decimal(6, 2),
    validStart: moment({ name: 'valid_start' }),
    validEnd: moment({ name: 'valid_end' }),
    madeAt: moment({ name: 'made_at' }),
  },
});
