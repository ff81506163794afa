import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, moment, shortBytes, text } from './columns.ts';

/** A seal key opened by its keeper for a number of stamps. design.md › Custody */
export interface SealReleaseRow {
  readonly id: string;
  readonly esId: string;
  readonly keyId: string;
  readonly purpose: string;
  readonly subjectSm3: string;
  readonly stamps: number;
  readonly used: number;
  readonly notAfter: Instant;
  readonly sealed: Uint8Array | null;
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: 'used' | 'frozen' | 'replaced' | 'withdrawn' | 'custody' | null;
}

export const sealReleaseTable = new EntitySchema<SealReleaseRow>({
  name: 'seal_release',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    keyId: text(64, { name: 'key_id' }),
    purpose: text(64),
    subjectSm3: code(64, { name: 'subject_sm3' }),
    stamps: integer(),
    used: integer(),
    notAfter: moment({ name: 'not_after' }),
    sealed: shortBytes(2048, { nullable: true }),
    givenBy: text(60, { name: 'given_by' }),
    givenAt: moment({ name: 'given_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
    endedBy: text(16, { name: 'ended_by', nullable: true }),
  },
});
