import { EntitySchema } from 'typeorm';
import { code, integer, longText, text } from './columns.ts';

/** A test of a flow that is kept beside it; deploying has run it. */
export interface FlowScenarioRow {
  readonly flowHash: string;
  readonly number: number;
  readonly name: string;
  /** JSON text, as it was given. */
  readonly content: string;
}

export const flowScenarioTable = new EntitySchema<FlowScenarioRow>({
  name: 'flow_scenario',
  columns: {
    flowHash: code(64, { name: 'flow_hash', primary: true }),
    number: integer({ primary: true }),
    name: text(200),
    content: longText(),
  },
});
