import { EntitySchema } from 'typeorm';
import { code, longText, text } from './columns.ts';

/** A further file of a flow, deployed with it: processes that it calls, tables that decide for it. */
export interface FlowFileRow {
  readonly flowHash: string;
  readonly name: string;
  /** XML text, as it was given. */
  readonly content: string;
}

export const flowFileTable = new EntitySchema<FlowFileRow>({
  name: 'flow_file',
  columns: {
    flowHash: code(64, { name: 'flow_hash', primary: true }),
    name: text(200, { primary: true }),
    content: longText(),
  },
});
