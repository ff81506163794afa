import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { draw } from '../../test/flows/draw.ts';
import { graphOf, noon } from '../../test/flows/graph.ts';
import { drawProof, proofBlocks } from '../../test/flows/proofFlows.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';
import { apply, begin, viewOf, type Command, type FlowState, type Step } from '../engine/index.ts';
import type { FlowGraph } from '../graph.ts';

const rule = ruleOf(need('head'));
const mostStates = 700;

/** A play of the engine, with the decisions that stand as the register keeps them: by task, until their element is opened anew. */
interface Play {
  readonly state: FlowState;
  readonly standing: ReadonlyMap<string, { readonly element: string; readonly outcome: 'approved' | 'refused' }>;
}

/** Whether in any play of the engine a stamp is under way that is not approved, when it begins or later; undefined when there are too many plays. */
function engineBypasses(graph: FlowGraph, variables: Readonly<Record<string, unknown>>): boolean | undefined {
  const seen = new Set<string>();
  const open: Play[] = [];
  const bypasses = (step: Step, before: Play['standing']): boolean => {
    const standing = new Map(before);
    for (const effect of step.effects) {
      if (effect.kind === 'open-task') for (const [taskId, { element }] of standing) if (element === effect.element) standing.delete(taskId);
    }
    if (isStamping(graph, step.state) && !isApproved(graph, standing)) return true;
    const play = { state: step.state, standing };
    const key = keyOf(play);
    if (!seen.has(key)) open.push(play);
    seen.add(key);
    return false;
  };
  if (bypasses(begin(graph, { variables, at: noon }), new Map())) return true;
  for (let play = open.pop(); play; play = open.pop()) {
    if (seen.size > mostStates) return undefined;
    for (const command of commandsIn(graph, play.state)) {
      const step = apply(graph, play.state, command);
      if ('rejected' in step) throw new Error(step.message);
      if (bypasses(step, decided(play, command))) return true;
    }
  }
  return false;
}

const isStamping = (graph: FlowGraph, state: FlowState): boolean => viewOf(graph, state).jobs.some((job) => job.kind === 'service' && job.service.kind === 'stamp');

function decided({ state, standing }: Play, command: Command): Play['standing'] {
  if (command.kind !== 'decide') return standing;
  const { element } = state.instances[command.taskId]!;
  return new Map([...standing, [command.taskId, { element, outcome: command.outcome }]]);
}

function isApproved(graph: FlowGraph, standing: Play['standing']): boolean {
  const all = [...standing.values()];
  const counts = (id: string) => graph.elements[id]?.type === 'userTask' && graph.elements[id].approval?.counts === 'head';
  return all.every(({ outcome }) => outcome === 'approved') && all.some(({ element }) => counts(element));
}

/** All that could be done next; a loop goes round again or not. */
function commandsIn(graph: FlowGraph, state: FlowState): Command[] {
  const { tasks, jobs, timers } = viewOf(graph, state);
  const at = noon;
  return [
    ...tasks.flatMap(({ taskId, element }): Command[] => {
      const task = graph.elements[element];
      const ways = element.startsWith('count_') ? [1, 0] : [undefined];
      const given = (left: number | undefined) => (left === undefined ? {} : { variables: { [element.replace('count_', 'left_')]: left } });
      if (task?.type !== 'userTask' || !task.approval) return ways.map((left) => ({ kind: 'complete-task', taskId, at, ...given(left) }));
      return [...ways.map((left): Command => ({ kind: 'decide', taskId, person: 'li', outcome: 'approved', at, ...given(left) })), { kind: 'decide', taskId, person: 'li', outcome: 'refused', at }];
    }),
    ...jobs.map(({ jobId }): Command => ({ kind: 'complete-service', jobId, at })),
    ...timers.map(({ id, due }): Command => ({ kind: 'fire-timer', timerId: id, at: due })),
  ];
}

const keyOf = ({ state, standing }: Play): string => {
  const instances = Object.values(state.instances).map(({ element, state: at, waiting, decisions, subscriptions = [] }) =>
    JSON.stringify([element, at, waiting, Object.entries(decisions ?? {}).map(([id, { outcome }]) => [id, outcome]), subscriptions.map((each) => each.element)]));
  const left = Object.values(state.instances).map(({ variables }) => JSON.stringify(variables));
  return JSON.stringify([instances.sort(), [...standing.values()].map((each) => JSON.stringify(each)).sort(), left, state.outcome]);
};

/** Every way in which the choices of the drawing may fall. */
const ways = (choices: ReadonlyMap<string, number>): Record<string, number>[] =>
  [...choices].reduce<Record<string, number>[]>((all, [name, count]) => all.flatMap((each) => Array.from({ length: count }, (_, way) => ({ ...each, [name]: way }))), [{}]);

describe('the proof of approval', () => {
  it('R36 lets deploy no flow in which the engine can be brought to a stamp without approval, and refuses none in which it cannot', async () => {
    const verdicts = { proved: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(proofBlocks, async (block) => {
        const { text, choices } = drawProof(block);
        const starts = ways(choices);
        fc.pre(starts.length <= 12);
        const graph = await graphOf(text);
        const played = starts.map((start) => engineBypasses(graph, start));
        const compiled = await compileFlow(draw(text), { rule, formVariables: [...choices.keys()] });
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
  }, 240_000);
});
