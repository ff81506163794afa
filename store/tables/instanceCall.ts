import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, moment, text } from './columns.ts';

/** The version of a called process that an instance runs, bound when it was called. */
export interface InstanceCallRow {
  readonly instanceId: string;
  readonly jobId: string;
  readonly element: string;
  readonly processId: string;
  readonly flowHash: string;
  readonly boundAt: Instant;
}

export const instanceCallTable = new EntitySchema<InstanceCallRow>({
  name: 'instance_call',
  columns: {
    instanceId: text(48, { name: 'instance_id', primary: true }),
    jobId: text(160, { name: 'job_id', primary: true }),
    element: text(100),
    processId: text(100, { name: 'process_id' }),
    flowHash: code(64, { name: 'flow_hash' }),
    boundAt: moment({ name: 'bound_at' }),
  },
});
