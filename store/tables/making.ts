import { EntitySchema } from 'typeorm';
import type { SealIdentity } from '../../domain/seal/holding.ts';
import type { Instant } from '../../domain/instant.ts';
import { bytes, integer, json, moment, text } from './columns.ts';

/** What was ordered, apart from the imprint. */
export interface MakingTerms extends SealIdentity {
  readonly name: string;
  readonly physicalCode?: string;
  readonly width: number;
  readonly height: number;
  readonly keyMode: 'hsm' | 'hsm-wrapped';
  readonly validYears: number;
  /** The seal that the new one takes the place of. R30, R31 */
  readonly predecessor?: string;
  /** End of the edition that is renewed: the new one goes on from there. R28 */
  readonly renewedFrom?: Instant;
}

/** An order to make a seal. */
export interface MakingRow {
  readonly id: string;
  readonly esId: string;
  /** 1, or the edition that a renewal makes. */
  readonly edition: number;
  readonly unitId: string;
  readonly order: MakingTerms;
  readonly imprint: Uint8Array;
  readonly state: 'open' | 'done' | 'failed';
  readonly problem: string | null;
  readonly orderedBy: string;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

export const makingTable = new EntitySchema<MakingRow>({
  name: 'making',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    edition: integer(),
    unitId: text(36, { name: 'unit_id' }),
    order: json({ name: 'order_text' }),
    imprint: bytes('mediumblob'),
    state: text(16),
    problem: text(64, { nullable: true }),
    orderedBy: text(60, { name: 'ordered_by' }),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
