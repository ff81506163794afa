import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** What stopped a flow at an element, until a person has resolved it. */
export interface IncidentRow {
  readonly instanceId: string;
  /** As the engine knows it. */
  readonly id: string;
  readonly unitId: string;
  readonly element: string;
  readonly code: string;
  readonly message: string;
  readonly sinceAt: Instant;
  readonly resolvedAt: Instant | null;
}

export const incidentTable = new EntitySchema<IncidentRow>({
  name: 'incident',
  columns: {
    instanceId: text(48, { name: 'instance_id', primary: true }),
    id: text(160, { primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    element: text(100),
    code: text(64),
    message: text(1000),
    sinceAt: moment({ name: 'since_at' }),
    resolvedAt: moment({ name: 'resolved_at', nullable: true }),
  },
});
