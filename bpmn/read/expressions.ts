import { analyse, type Analysis } from '../feel/analyse.ts';
import { feelOf } from '../feel/evaluate.ts';
import type { FlowLimits } from '../refusal.ts';
import { approvalTexts } from './approval.ts';
import { callOf } from './calls.ts';
import { eventTexts, messageOf } from './events.ts';
import { loopTexts } from './loops.ts';
import { mappingsOf } from './mappings.ts';
import { extensionOf, isFlow, nodesOf, flowElementsOf, textOf, type Definitions, type ModelElement, type ModelExpression, type ModelFlow, type ModelNode } from './model.ts';
import { scriptOf } from './tasks.ts';
import { feelAttribute, feelIn, feelText } from './texts.ts';

/** A FEEL text of the file, without a leading `=`. */
export interface FeelText {
  readonly element: string;
  readonly feel: string;
}

/** A condition is always FEEL; `zeebe:` writes it with `=`. */
export const conditionText = (expression: ModelExpression): string => feelText(expression.body ?? '');

/** Every FEEL text of the file: conditions of flows, then what stands in nodes, scope by scope. */
function feelTextsOf(definitions: Definitions): readonly FeelText[] {
  const elements = flowElementsOf(definitions);
  return [...textsOf(elements.filter(isFlow)), ...textsOf(elements.filter((element) => !isFlow(element)))];
}

/** FEEL texts of the elements themselves, not of what stands in them. */
export const textsOf = (elements: readonly ModelElement[]): readonly FeelText[] => elements.flatMap((element) => feelTextsIn(element).map((feel) => ({ element: element.id ?? '', feel })));

/** FEEL texts of one flow or node itself, not of what stands in it. */
export function feelTextsIn(element: ModelElement): readonly string[] {
  if (isFlow(element)) return conditionOf(element);
  const node = element as ModelNode;
  const always = [...loopTexts(node), ...approvalTexts(node), ...(isScript(node) ? [scriptOf(node)] : []), feelIn(node.completionCondition), feelAttribute(extensionOf(node, 'zeebe:AdHoc'), 'activeElementsCollection')];
  const marked = [...taskTexts(node), ...eventTexts(node), ...mappingTexts(node), callOf(node).process];
  return [...always, ...marked.map((text) => (text === undefined ? undefined : feelOf(text)))].filter((text) => text !== undefined);
}

/** Names that expressions of this file may find beside variables: user tasks that are decided. */
const knownNames = (definitions: Definitions): readonly string[] =>
  nodesOf(definitions)
    .filter((node) => node.$type === 'bpmn:UserTask' && extensionOf(node, 'yinxin:Approval'))
    .map(({ id }) => id);

/** A FEEL text with what is in it. */
export type AnalysedText = FeelText & { readonly analysis: Analysis };

/** Parses every FEEL text of the file once. */
export const analysesOf = (definitions: Definitions, limits: FlowLimits): readonly AnalysedText[] => analysed(feelTextsOf(definitions), oddNames(definitions), limits);

/** Parses FEEL texts. @param names what is not read as one word unless it is known */
export const analysed = (texts: readonly FeelText[], names: readonly string[], limits: FlowLimits): readonly AnalysedText[] =>
  texts.map((text) => ({ ...text, analysis: analysisOf(text.feel, names.filter((name) => text.feel.includes(name)), limits) }));

/** Analyses by text, as long as the limits they were made under are used: several rules and the graph ask for the same. */
const known = new WeakMap<FlowLimits, Map<string, Analysis>>();
const mostKnown = 5_000;

function analysisOf(feel: string, names: readonly string[], limits: FlowLimits): Analysis {
  const before = known.get(limits);
  const analyses = before && before.size < mostKnown ? before : new Map<string, Analysis>();
  if (analyses !== before) known.set(limits, analyses);
  const key = [feel, ...names].join('\n');
  const analysis = analyses.get(key) ?? analyse(feel, names, limits);
  analyses.set(key, analysis);
  return analysis;
}

/** Names that are not read as one word unless they are known: those with a hyphen. */
export const oddNames = (definitions: Definitions): readonly string[] => knownNames(definitions).filter((name) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name));

const conditionOf = ({ conditionExpression }: ModelFlow): readonly string[] => (conditionExpression ? [conditionText(conditionExpression)] : []);

const isScript = ({ $type }: ModelNode): boolean => $type === 'bpmn:ScriptTask';

function taskTexts(node: ModelNode): readonly (string | undefined)[] {
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  const message = ['bpmn:SendTask', 'bpmn:ReceiveTask'].includes(node.$type) ? messageOf(node.messageRef) : undefined;
  return [
    ...['assignee', 'candidateGroups', 'candidateUsers'].map((name) => textOf(assignment, name)),
    ...['dueDate', 'followUpDate'].map((name) => textOf(schedule, name)),
    textOf(extensionOf(node, 'zeebe:PriorityDefinition'), 'priority'),
    message?.name,
    message?.key,
  ];
}

const mappingTexts = (node: ModelNode): readonly string[] => {
  const { inputs = [], outputs = [] } = mappingsOf(node);
  return [...inputs, ...outputs].map(({ source }) => source);
};
