import { compileFlow } from '../../bpmn/deploy.ts';
import { readDecisions } from '../../bpmn/dmn/read.ts';
import { apply, begin, isRejection, viewOf, type Command, type FlowState } from '../../bpmn/engine/index.ts';
import { readForm } from '../../bpmn/form/read.ts';
import type { FlowGraph } from '../../bpmn/graph.ts';
import type { Refusal } from '../../bpmn/refusal.ts';
import { instantOf, later, type Instant } from '../../domain/instant.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Kind } from './files.ts';
import { below, type Random } from './mutations.ts';
import { decided, filled } from './values.ts';

/** What became of one file: refused by which rule, or how many commands, values or submissions it took. Anything thrown is a fault of ours. */
export type Judged = { readonly refused: string } | { readonly commands: number };

const rule = {
  id: 'fuzz', version: 1,
  needs: [{ id: 'head', who: { relation: 'unit-head-of-requester' as const }, count: 1, distinctFrom: [], proof: 'session' as const }],
};

/** Reads a file as what it is meant to be, and uses it for a while. */
export const judged = (kind: Kind, text: string, random: Random): Promise<Judged> => judges[kind](text, random);

const judges: Readonly<Record<Kind, (text: string, random: Random) => Promise<Judged>>> = {
  /** Deploys it, and plays what could be deployed. */
  async flow(xml, random) {
    const result = await compileFlow(xml, random() < 0.5 ? { rule } : {});
    return 'refused' in result ? refusedBy(result.refused) : { commands: played(result.graph, random) };
  },
  /** Asks every decision for its value, ten times. */
  async decisions(text, random) {
    const result = await readDecisions(text);
    return 'refused' in result ? refusedBy(result.refused) : { commands: decided(result.decisions, random) };
  },
  /** Submits what may or may not fit, ten times. */
  async form(text, random) {
    const result = readForm(text);
    return 'refused' in result ? refusedBy(result.refused) : { commands: filled(result.form, random) };
  },
};

function refusedBy([first]: readonly Refusal[]): Judged {
  if (!first || typeof first.rule !== 'string' || typeof first.element !== 'string' || first.message === '') throw new Error('a refusal says nothing');
  return { refused: first.rule };
}

function played(graph: FlowGraph, random: Random): number {
  let at = instantOf(1_800_000_000_000);
  let state: FlowState;
  try {
    ({ state } = begin(graph, { variables: {}, at }));
  } catch (error) {
    if (isProblem(error)) return 0;
    throw error;
  }
  for (let commands = 0; ; commands++) {
    const command = commands < 40 && state.outcome === undefined ? nextCommand(graph, state, at, random) : undefined;
    if (!command) return commands;
    const step = apply(graph, state, command);
    at = later(command.at, 1_000);
    if (!isRejection(step)) ({ state } = JSON.parse(JSON.stringify(step)) as { state: FlowState });
  }
}

/** Something that the flow waits for. */
function nextCommand(graph: FlowGraph, state: FlowState, at: Instant, random: Random): Command | undefined {
  const { tasks, jobs, timers, subscriptions, incidents, enabled } = viewOf(graph, state);
  const person = `p${below(random, 5)}`;
  const commands: Command[] = [
    ...tasks.map(({ taskId }): Command => ({ kind: 'decide', taskId, person, outcome: random() < 0.8 ? 'approved' : 'refused', at })),
    ...tasks.map(({ taskId }): Command => ({ kind: 'complete-task', taskId, variables: { x: below(random, 3) }, at })),
    ...jobs.map(({ jobId }): Command => ({ kind: 'complete-service', jobId, at })),
    ...jobs.map(({ jobId }): Command => ({ kind: 'answer-look-ups', jobId, answers: { 'approvers()': ['p1', 'p2'] }, at })),
    ...timers.map(({ id, due }): Command => ({ kind: 'fire-timer', timerId: id, at: due > at ? due : at })),
    ...subscriptions.map(({ id, kind }): Command => ({ kind: kind === 'message' ? 'deliver-message' : 'deliver-signal', subscriptionId: id, at })),
    ...incidents.map(({ incidentId }): Command => ({ kind: 'retry-incident', incidentId, at })),
    ...enabled.map(({ element, instance }): Command => ({ kind: 'activate-ad-hoc', element, instance, at })),
  ];
  return commands[below(random, commands.length)];
}
