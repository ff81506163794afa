import { analyse, type Read } from '../feel/analyse.ts';
import { flowOf, isActivity, nodesOf, type FlowGraph, type FlowNode, type Loop } from '../graph.ts';
import type { FlowLimits, Report } from '../refusal.ts';
import { beforeStamps, holdsStamp } from './beforeStamps.ts';
import { subjectNames, type GraphRule } from './rule.ts';

/**
 * What decides whether a stamp is reached reads only what was approved: the subject, decisions, roles. What scripts, decision
 * tables, messages and forms give is data; that nothing writes a name of the subject, the rules on data see to. design.md › Subject
 */
export const stampConditions: GraphRule = {
  id: 'stamp-conditions',
  check(graph, report, { approvalRule, formVariables, limits }) {
    if (approvalRule) judgeGraph(graph, report, [...subjectNames, ...formVariables], limits, false);
  },
};

/** Called processes stand where they are called; one of them is judged once for each call before a stamp. */
function judgeGraph(graph: FlowGraph, report: Report, fixed: readonly string[], limits: FlowLimits, called: boolean): void {
  const before = called ? new Set(Object.keys(graph.elements)) : beforeStamps(graph);
  const tasks = nodesOf(graph).flatMap(({ id, type }) => (type === 'userTask' ? [id] : []));
  for (const node of nodesOf(graph)) {
    if (!before.has(node.id)) continue;
    for (const { element, text, own = [] } of decisiveTexts(graph, node)) judge(element, text, [...fixed, ...own], tasks, limits, report);
  }
  for (const node of nodesOf(graph)) {
    const inner = node.type === 'callActivity' && node.binding === 'deployment' ? graph.called?.[node.process] : undefined;
    if (inner && node.type === 'callActivity' && (before.has(node.id) || holdsStamp(inner))) judgeGraph({ ...inner, called: inner.called ?? graph.called ?? {} }, within(report, node.id), node.propagateAllParent ? fixed : [], limits, true);
  }
}

const within = (report: Report, call: string): Report => (_, message, path) => report(call, `In the process that is called: ${message}`, path);

interface DecisiveText {
  readonly element: string;
  /** FEEL, without a leading `=`. */
  readonly text: string;
  /** Names that the engine gives to it alone. */
  readonly own?: readonly string[];
}

/** Every text at a node that decides where tokens go, and whether. */
function decisiveTexts(graph: FlowGraph, node: FlowNode): readonly DecisiveText[] {
  const flows = node.outgoing.map((id) => flowOf(graph, id)).flatMap(({ id, condition }) => (condition === undefined ? [] : [{ element: id, text: condition }]));
  const loop = isActivity(node) && node.loop ? loopTexts(node.id, node.loop) : [];
  const adHoc = node.type === 'adHocSubProcess' ? [node.completionCondition, node.activeElements] : [];
  const event = 'event' in node && node.event?.kind === 'conditional' ? [node.event.condition] : [];
  return [...flows, ...loop, ...[...adHoc, ...event].flatMap((text) => (text === undefined ? [] : [{ element: node.id, text }]))];
}

function loopTexts(element: string, loop: Loop): readonly DecisiveText[] {
  const texts = loop.kind === 'standard' ? [loop.condition, loop.maximum] : [loop.cardinality, loop.collection, loop.completionCondition];
  return texts.flatMap((text) => (text === undefined ? [] : [{ element, text, own: countNames }]));
}

/** What the engine counts of a repetition. */
const countNames: readonly string[] = ['loopCounter', 'numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances'];

function judge(element: string, text: string, fixed: readonly string[], tasks: readonly string[], limits: FlowLimits, report: Report): void {
  const { reads, calls, lookUps } = analyse(text, tasks, limits);
  const odd = reads.find((read) => !fixed.includes(read.name) && !isDecision(tasks, read));
  if (odd) report(element, `The condition stands before a stamp and reads ${[odd.name, ...odd.path].join('.')}, which is neither subject nor decision nor role`);
  const clock = calls.find((name) => ['now', 'today', 'workdays'].includes(name));
  if (clock) report(element, `The condition stands before a stamp and reads the clock by ${clock}()`);
  const [asked] = lookUps;
  if (asked) report(element, `The condition stands before a stamp and asks ${asked.text}, which may answer otherwise later`);
}

const isDecision = (tasks: readonly string[], { name, path }: Read): boolean => tasks.includes(name) && ['outcome', 'by', 'at', 'approved', 'refused'].includes(path[0] ?? '');
