import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, moment, text } from './columns.ts';

/** Which flow the uses of a seal take, from a moment on. */
export interface FlowBindingRow {
  readonly esId: string;
  readonly number: number;
  readonly flowHash: string;
  readonly boundBy: string;
  readonly boundAt: Instant;
}

export const flowBindingTable = new EntitySchema<FlowBindingRow>({
  name: 'flow_binding',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    number: integer({ primary: true }),
    flowHash: code(64, { name: 'flow_hash' }),
    boundBy: text(60, { name: 'bound_by' }),
    boundAt: moment({ name: 'bound_at' }),
  },
});
