import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { blocks, drawBlock } from '../../test/flows/blocks.ts';
import { draw } from '../../test/flows/draw.ts';
import { graphOf, noon } from '../../test/flows/graph.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';
import { apply, begin, viewOf, type Command, type FlowState, type Step } from '../engine/index.ts';
import type { FlowGraph } from '../graph.ts';

/** What may stand where the blocks have a task. */
const kinds = ['user # counts=head', 'user # counts=head', 'user # counts=head onRefuse=continue', 'user # role=x onRefuse=continue', 'user # role=x', 'notify #', 'stamp # repeats=true'];
const rule = ruleOf(need('head'));
const mostStates = 1_500;

/** Gives every task of the drawing a kind, some a deadline that ends all or goes on at the end, and a stamp at the end. */
function dressed(text: string, choices: readonly number[]): string {
  let n = 0;
  const pick = () => choices[n++ % choices.length]!;
  const lines = text.split('\n').flatMap((line) => {
    if (!line.startsWith('user t_')) return [line.replace(/ -> e$/, ' -> last')];
    const id = line.slice(5);
    const deadline = { 0: [`timer late_${id} on ${id} PT1H`, `terminate cut_${id}`, `late_${id} -> cut_${id}`], 1: [`timer late_${id} on ${id} PT1H`, `late_${id} -> last`] }[pick() % 6] ?? [];
    return [kinds[pick() % kinds.length]!.replace('#', id), ...deadline];
  });
  return [...lines, 'stamp last repeats=true', 'last -> e'].join('\n');
}

/** Whether any play of the engine begins a stamp that is not approved; undefined when there are too many plays. */
function engineBypasses(graph: FlowGraph, variables: Readonly<Record<string, unknown>>): boolean | undefined {
  const seen = new Set<string>();
  const open: FlowState[] = [];
  const bypasses = (step: Step): boolean => {
    const stamps = step.effects.some((effect) => effect.kind === 'run-service' && effect.service.kind === 'stamp');
    if (stamps && !isApproved(graph, step.state)) return true;
    const key = keyOf(step.state);
    if (!seen.has(key)) open.push(step.state);
    seen.add(key);
    return false;
  };
  if (bypasses(begin(graph, { variables, at: noon }))) return true;
  for (let state = open.pop(); state; state = open.pop()) {
    if (seen.size > mostStates) return undefined;
    for (const command of commandsIn(graph, state)) {
      const step = apply(graph, state, command);
      if ('rejected' in step) throw new Error(step.message);
      if (bypasses(step)) return true;
    }
  }
  return false;
}

function isApproved(graph: FlowGraph, { decisions }: FlowState): boolean {
  const all = Object.entries(decisions);
  const counts = (id: string) => graph.elements[id]?.type === 'userTask' && graph.elements[id].approval?.counts === 'head';
  return all.every(([, { outcome }]) => outcome === 'approved') && all.some(([id]) => counts(id));
}

/** All that could be done next; a loop goes round again or not. */
function commandsIn(graph: FlowGraph, state: FlowState): Command[] {
  const { tasks, jobs, timers } = viewOf(graph, state);
  const at = noon;
  return [
    ...tasks.flatMap(({ taskId, element }): Command[] => {
      const task = graph.elements[element];
      if (task?.type === 'userTask' && task.approval) return (['approved', 'refused'] as const).map((outcome) => ({ kind: 'decide', taskId, person: 'li', outcome, at }));
      return [0, -1].map((left) => ({ kind: 'complete-task', taskId, variables: { [element.replace('count_', 'left_')]: left }, at }));
    }),
    ...jobs.map(({ jobId }): Command => ({ kind: 'complete-service', jobId, at })),
    ...timers.map(({ id, due }): Command => ({ kind: 'fire-timer', timerId: id, at: due })),
  ];
}

const keyOf = (state: FlowState): string => {
  const instances = Object.values(state.instances).map(({ element, state: at, waiting }) => JSON.stringify([element, at, waiting]));
  const decisions = Object.entries(state.decisions).map(([id, { outcome }]) => `${id} ${outcome}`);
  const left = Object.values(state.instances).map(({ variables }) => JSON.stringify(variables));
  return JSON.stringify([instances.sort(), decisions.sort(), left, state.outcome]);
};

/** Every way in which the choices of the drawing may fall. */
function ways(variables: Readonly<Record<string, number>>, text: string): Record<string, number>[] {
  return Object.entries(variables).reduce<Record<string, number>[]>(
    (all, [name, value]) => {
      const values = name.startsWith('way_') ? Array.from({ length: text.split(` : ${name} = `).length - 1 }, (_, n) => n) : [value];
      return all.flatMap((each) => values.map((way) => ({ ...each, [name]: way })));
    },
    [{}],
  );
}

describe('the proof of approval', () => {
  it('R36 lets deploy no flow in which the engine can be brought to a stamp without approval, and refuses none in which it cannot', async () => {
    const verdicts = { proved: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(blocks, fc.array(fc.nat(27), { minLength: 4, maxLength: 16 }), async (block, choices) => {
        const { text: bare, variables } = drawBlock(block);
        const text = dressed(bare, choices);
        const starts = ways(variables, text);
        fc.pre(starts.length <= 12);
        const graph = await graphOf(text);
        const played = starts.map((start) => engineBypasses(graph, start));
        const compiled = await compileFlow(draw(text), { rule, formVariables: Object.keys(variables) });
        const refused = 'refused' in compiled ? compiled.refused.map((each) => each.rule) : [];
        fc.pre(played.includes(true) || !played.includes(undefined));
        const bypassed = played.includes(true);
        if (bypassed) expect([text, refused]).not.toEqual([text, []]);
        if (refused.includes('approval-proof')) expect([text, bypassed]).toEqual([text, true]);
        verdicts[bypassed ? 'refused' : 'proved']++;
      }),
      { numRuns: 120 },
    );
    expect(verdicts.proved).toBeGreaterThan(5);
    expect(verdicts.refused).toBeGreaterThan(5);
  }, 120_000);
});
