import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, longText, moment, text } from './columns.ts';

/** Part of a step that is too large for one payload, until the step is recorded. */
export interface StepPartRow {
  readonly instanceId: string;
  readonly afterStep: number;
  readonly number: number;
  readonly content: string;
  readonly keptAt: Instant;
}

export const stepPartTable = new EntitySchema<StepPartRow>({
  name: 'step_part',
  columns: {
    instanceId: text(48, { name: 'instance_id', primary: true }),
    afterStep: integer({ name: 'after_step', primary: true }),
    number: integer({ primary: true }),
    content: longText(),
    keptAt: moment({ name: 'kept_at' }),
  },
});
