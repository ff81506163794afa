import { eventDefinitionsOf, flowsOf, idOf, nodesOf, textOf, type Definitions, type ModelElement, type ModelExpression } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Expressions are formal (`xsi:type="bpmn:tFormalExpression"`), in FEEL, and not empty. BPMN 2.0.2, 8.4.7 */
export const formalExpression: ModelRule = {
  id: 'formal-expression',
  check(definitions, report) {
    const all = expressionsOf(definitions);
    const language = Object.hasOwn(definitions, 'expressionLanguage') ? textOf(definitions, 'expressionLanguage') : undefined; // the reader's default is XPath
    if (language !== undefined && !isFeel(language) && all.some(({ expression }) => expression.language === undefined)) {
      report(idOf(definitions), `The expression language is ${language}; only FEEL is executed`);
    }
    for (const { element, expression } of all) judge(element, expression, report);
  },
};

/** One expression in BPMN's own words, and the element it belongs to. */
interface Owned {
  readonly element: string;
  readonly expression: ModelExpression;
}

function expressionsOf(definitions: Definitions): readonly Owned[] {
  const flows = flowsOf(definitions).flatMap((flow) => owned(flow.id, flow, ['conditionExpression']));
  const nodes = nodesOf(definitions).flatMap((node) => [
    ...eventDefinitionsOf(node).flatMap((definition) => owned(node.id, definition, ['timeDate', 'timeDuration', 'timeCycle', 'condition'])),
    ...owned(node.id, node.loopCharacteristics as ModelElement | undefined, ['loopCardinality', 'loopCondition', 'completionCondition']),
    ...(node.$type === 'bpmn:AdHocSubProcess' ? owned(node.id, node, ['completionCondition']) : []),
  ]);
  return [...flows, ...nodes];
}

const owned = (element: string, holder: ModelElement | undefined, names: readonly string[]): readonly Owned[] =>
  names.flatMap((name) => {
    const expression = holder?.[name] as ModelExpression | undefined;
    return expression ? [{ element, expression }] : [];
  });

function judge(element: string, expression: ModelExpression, report: Report): void {
  if (expression.$type !== 'bpmn:FormalExpression') report(element, 'The expression is not formal: xsi:type="bpmn:tFormalExpression" is missing');
  if (expression.language !== undefined && !isFeel(expression.language)) report(element, `The expression is in ${expression.language}; only FEEL is executed`);
  if ((expression.body ?? '').trim() === '') report(element, 'The expression is empty');
}

/** Whether the name of a language, a media type or a namespace means FEEL. */
const isFeel = (language: string): boolean => /(^|\/)feel\/?$/i.test(language.trim());
