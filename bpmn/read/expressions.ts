import { analyse, type Analysis } from '../feel/analyse.ts';
import { feelOf } from '../feel/evaluate.ts';
import type { FlowLimits } from '../refusal.ts';
import { extensionOf, flowsOf, nodesOf, textOf, type Definitions, type ModelExpression, type ModelNode } from './model.ts';

/** A FEEL text of the file, without a leading `=`. */
export interface FeelText {
  readonly element: string;
  readonly feel: string;
}

/** A condition is always FEEL; `zeebe:` writes it with `=`. */
export const conditionText = (expression: ModelExpression): string => (expression.body ?? '').trim().replace(/^=\s*/, '');

/** Every FEEL text of the file. */
export function feelTextsOf(definitions: Definitions): readonly FeelText[] {
  const conditions = flowsOf(definitions).flatMap(({ id, conditionExpression }) =>
    conditionExpression ? [{ element: id, feel: conditionText(conditionExpression) }] : [],
  );
  const others = nodesOf(definitions).flatMap((node) => textsOf(node).map((text) => ({ element: node.id, feel: feelOf(text) })));
  return [...conditions, ...others.filter((text): text is FeelText => text.feel !== undefined)];
}

/** Names that expressions of this file may find beside variables: all user tasks. */
export const knownNames = (definitions: Definitions): readonly string[] =>
  nodesOf(definitions)
    .filter(({ $type }) => $type === 'bpmn:UserTask')
    .map(({ id }) => id);

/** Parses every FEEL text of the file once. */
export const analysesOf = (definitions: Definitions, limits: FlowLimits): readonly (FeelText & { readonly analysis: Analysis })[] =>
  feelTextsOf(definitions).map((text) => ({ ...text, analysis: analyse(text.feel, knownNames(definitions), limits) }));

function textsOf(node: ModelNode): readonly string[] {
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  const timers = (node.eventDefinitions ?? []).flatMap((definition) => ['timeDate', 'timeDuration', 'timeCycle'].map((name) => (definition[name] as ModelExpression | undefined)?.body?.trim()));
  return [
    ...['assignee', 'candidateGroups', 'candidateUsers'].map((name) => textOf(assignment, name)),
    ...['dueDate', 'followUpDate'].map((name) => textOf(schedule, name)),
    ...timers,
  ].filter((text) => text !== undefined);
}
