import { EntitySchema } from 'typeorm';
import { code, longText, text } from './columns.ts';

/** A form of the tasks of a flow, deployed with it. */
export interface FlowFormRow {
  readonly flowHash: string;
  readonly formId: string;
  /** JSON text, as it was given. */
  readonly content: string;
}

export const flowFormTable = new EntitySchema<FlowFormRow>({
  name: 'flow_form',
  columns: {
    flowHash: code(64, { name: 'flow_hash', primary: true }),
    formId: text(100, { name: 'form_id', primary: true }),
    content: longText(),
  },
});
