import { EntitySchema } from 'typeorm';
import { code, text } from './columns.ts';

/** By what flows that are deployed later find a flow: a process or decision in its files, a message by which a request begins it. */
export interface FlowPartRow {
  readonly flowHash: string;
  readonly kind: 'process' | 'decision' | 'start';
  readonly name: string;
  /** Name of the file that holds it; empty for the one that is the flow's own. */
  readonly file: string;
}

export const flowPartTable = new EntitySchema<FlowPartRow>({
  name: 'flow_part',
  columns: {
    flowHash: code(64, { name: 'flow_hash', primary: true }),
    kind: text(8, { primary: true }),
    name: text(200, { primary: true }),
    file: text(200),
  },
});
