import type { FlowGraph } from '../graph.ts';

/** The graphs that a running flow may need. */
export interface Flows {
  readonly main: FlowGraph;
  /** Processes that were found when a call was reached, by the name the host gave them: their content hash. */
  readonly loaded: Readonly<Record<string, FlowGraph>>;
}

/** A flow that calls nothing by itself needs no more than its graph. */
export const flowsOf = (flows: Flows | FlowGraph): Flows => ('main' in flows ? flows : { main: flows, loaded: {} });
