import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocks, graphOfBlock, unstructured, verdictsOf } from '../../test/flows/random.ts';
import { Running } from '../../test/flows/running.ts';
import { TokenGame } from '../../test/flows/tokenGame.ts';
import type { FlowGraph } from '../graph.ts';
import { dominated } from './region.ts';
import { viewOf } from './view.ts';

const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
const verdicts = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

/** Completes tasks in the order that the numbers choose, in both; what stands open is the same after each. */
function playBoth(graph: FlowGraph, holds: Record<string, boolean>, picks: readonly number[]): { running: Running; game: TokenGame } {
  const game = new TokenGame(graph, holds);
  const running = new Running(graph, holds);
  for (let at = 0; ; at++) {
    const open = viewOf(graph, running.state).tasks.map(({ element }) => element).sort();
    expect(open).toEqual(game.open);
    const task = open[(picks[at % picks.length] ?? 0) % Math.max(open.length, 1)];
    if (task === undefined || at >= 60) return { running, game };
    game.finish(task);
    running.act({ kind: 'complete-task', taskId: running.task(task) });
  }
}

describe('tokens', () => {
  it('move through any block-structured drawing as the text of BPMN says, and the process ends', () => {
    fc.assert(
      fc.property(blocks(false), verdicts, choices, (block, seed, picks) => {
        const graph = graphOfBlock(block);
        const { running, game } = playBoth(graph, verdictsOf(graph, seed), picks);
        expect(game.isOver).toBe(true);
        expect(running.state.outcome).toBe('completed');
      }),
      { numRuns: 300 },
    );
  });

  it('move through loops of blocks as the text of BPMN says', () => {
    fc.assert(
      fc.property(blocks(true), verdicts, choices, (block, seed, picks) => {
        const graph = graphOfBlock(block);
        playBoth(graph, verdictsOf(graph, seed), picks);
      }),
      { numRuns: 150 },
    );
  });

  it('move through any drawing without loops as the text of BPMN says, also where joins never come about', () => {
    fc.assert(
      fc.property(unstructured, verdicts, choices, (graph, seed, picks) => {
        const { running, game } = playBoth(graph, verdictsOf(graph, seed), picks);
        expect(running.state.outcome !== undefined).toBe(game.isOver);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a return', () => {
  it('neither loses nor doubles a token: whatever was returned, the process ends once', () => {
    fc.assert(
      fc.property(blocks(false), verdicts, choices, (block, seed, picks) => {
        const graph = graphOfBlock(block);
        const running = new Running(graph, verdictsOf(graph, seed));
        for (let at = 0; running.state.outcome === undefined; at++) {
          const open = viewOf(graph, running.state).tasks;
          const pick = picks[at % picks.length] ?? 0;
          const task = open[pick % open.length];
          if (!task) throw new Error('nothing is open but the process has not ended');
          const targets = Object.keys(graph.elements).filter((id) => graph.elements[id]?.type === 'userTask' && id !== task.element && dominated(graph, id).has(task.element));
          const target = at < 12 && pick % 3 === 0 ? targets[pick % Math.max(targets.length, 1)] : undefined;
          if (target === undefined) running.act({ kind: 'complete-task', taskId: task.taskId });
          else returned(running, graph, task.taskId, target);
        }
        expect(running.state.outcome).toBe('completed');
      }),
      { numRuns: 300 },
    );
  });

  function returned(running: Running, graph: FlowGraph, taskId: string, to: string): void {
    const region = dominated(graph, to);
    const outside = viewOf(graph, running.state).tokens.filter(({ at }) => !region.has(at) && !region.has(graph.flows[at]?.source ?? ''));
    running.act({ kind: 'return', taskId, person: 'p', to, why: 'returned' });
    const after = viewOf(graph, running.state).tokens;
    expect(after.filter(({ at }) => region.has(at))).toEqual([{ at: to, count: 1 }]);
    expect(after.filter(({ at }) => at !== to)).toEqual(outside);
  }
});
