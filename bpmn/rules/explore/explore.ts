import type { FlowGraph } from '../../graph.ts';
import { oneOf } from './changes.ts';
import { TooMany } from '../net/sets.ts';
import { processPiece } from './makers.ts';
import { Scene, type Following } from './scene.ts';

export type { Following } from './scene.ts';

/** Something wrong, where, and how a run gets there. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly element: string;
  /** Why a stamp is not approved. */
  readonly why?: string;
  /** Ids of elements in the order in which tokens come to them. */
  readonly path: readonly string[];
}

/** What all runs of a flow together can come to. */
export interface Exploration {
  /** False: a bound was reached before everything was seen. */
  readonly decided: boolean;
  /** Every node some run enters. */
  readonly entered: ReadonlySet<string>;
  /** In the order in which they were come to, one for each rule and element. */
  readonly findings: readonly Finding[];
}

/** Follows every run: each decision either way, each event at any time, each unknown condition either way. */
export function explore(graph: FlowGraph, following: Following): Exploration {
  const scene = new Scene(following);
  try {
    const { sets } = scene;
    const process = processPiece(scene, { graph, path: '' });
    const { findings } = process.run(sets.unit);
    const found = [...findings].map(([key, family]): Finding => {
      const [rule = '', element = ''] = key.split(' ');
      const start = oneOf(sets, sets.unit, () => true) ?? sets.unit;
      const why = rule === 'approval-proof' ? scene.unapproved(family)?.why : undefined;
      return { rule, element, path: process.path(start, { finding: key }), ...(why !== undefined && { why }) };
    });
    return { decided: true, entered: scene.entered, findings: found };
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return { decided: false, entered: scene.entered, findings: [] };
  }
}
