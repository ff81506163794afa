import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { beginBlock, blocks, completeIn, drawBlock, openIn, type Block } from '../../test/flows/blocks.ts';
import { draw } from '../../test/flows/draw.ts';
import { graphOf, noon, Running } from '../../test/flows/graph.ts';
import { compileFlow } from '../deploy.ts';
import { apply, begin, type Step } from './index.ts';

/** Plays a flow to its end, completing tasks as the numbers pick them; compares with the oracle at every step. */
async function playAgainstOracle(block: Block, picks: readonly number[]): Promise<Running> {
  const { text, variables } = drawBlock(block);
  const running = new Running(await graphOf(text), variables);
  let rest = beginBlock(block);
  for (let step = 0; rest; step++) {
    const open = openIn(rest);
    expect(running.open).toEqual(open);
    const task = open[(picks[step % picks.length] ?? 0) % open.length]!;
    running.act({ kind: 'complete-task', taskId: running.task(task), variables: counted(running, task, variables) });
    rest = completeIn(rest, task);
  }
  expect(running.open).toEqual([]);
  return running;
}

/** The counting task of a loop counts down, and begins again when the loop does. */
function counted(running: Running, task: string, first: Readonly<Record<string, number>>): Record<string, unknown> {
  if (!task.startsWith('count_')) return {};
  const name = task.replace('count_', 'left_');
  const root = Object.values(running.state.instances).find(({ scope }) => scope === undefined)!;
  const left = Number(root.variables![name]);
  return { [name]: (left < 0 ? first[name]! : left) - 1 };
}

const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 20 });

describe('a flow built of sequences, splits, choices and loops', () => {
  it('opens exactly the tasks that its blocks say, in whatever order they are completed', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, picks, async (block, order) => {
        expect((await playAgainstOracle(block, order)).state.outcome).toBe('completed');
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same states from the same commands, kept in memory or taken through JSON between any two', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, picks, async (block, order) => {
        const running = await playAgainstOracle(block, order);
        const { variables } = drawBlock(block);
        let step: Step = begin(running.graph, { variables, at: noon });
        const again = [step, ...running.acts.map((act) => (step = apply(running.graph, step.state, { ...act, at: noon }) as Step))];
        expect(JSON.stringify(again)).toBe(JSON.stringify(running.steps));
      }),
      { numRuns: 50 },
    );
  });

  it('is sound', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (block) => {
        expect(await compileFlow(draw(drawBlock(block).text))).toHaveProperty('graph');
      }),
      { numRuns: 60 },
    );
  });

  it('is refused as unsound when a split is joined as if it were a choice', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (inner) => {
        const block: Block = { kind: 'sequence', parts: [{ kind: 'parallel', parts: [{ kind: 'task' }, inner] }, { kind: 'task' }] };
        const rules = await refusedBy(draw(drawBlock(block, { parallel: 'xor', choice: 'xor' }).text));
        expect(rules.filter((rule) => rule.startsWith('soundness-'))).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused as unsound when a choice is joined as if it were a split', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (inner) => {
        const block: Block = { kind: 'choice', parts: [{ kind: 'task' }, inner], chosen: 0 };
        const rules = await refusedBy(draw(drawBlock(block, { parallel: 'and', choice: 'and' }).text));
        expect(rules).toContain('soundness-option-to-complete');
      }),
      { numRuns: 30 },
    );
  });

  async function refusedBy(xml: string): Promise<readonly string[]> {
    const compiled = await compileFlow(xml);
    return 'refused' in compiled ? compiled.refused.map(({ rule }) => rule) : [];
  }
});
