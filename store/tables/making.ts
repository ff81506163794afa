import { EntitySchema } from 'typeorm';
import type { SealIdentity } from '../../domain/seal/holding.ts';
import type { Instant } from '../../domain/instant.ts';
import { bytes, json, moment, text } from './columns.ts';

/** What was ordered, apart from the imprint. */
export interface MakingTerms extends SealIdentity {
  readonly name: string;
  readonly physicalCode?: string;
  readonly width: number;
  readonly height: number;
  readonly keyMode: 'hsm' | 'hsm-wrapped';
  readonly validYears: number;
}

/** An order to make a seal. */
export interface MakingRow {
  readonly id: string;
  readonly esId: string;
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
