import { flowsOf, idOf, nodesOf, textOf, type ModelExpression } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Expressions are formal (`xsi:type="bpmn:tFormalExpression"`), in FEEL, and not empty. BPMN 2.0.2, 8.4.7 */
export const formalExpression: ModelRule = {
  id: 'formal-expression',
  check(definitions, report) {
    const language = Object.hasOwn(definitions, 'expressionLanguage') ? textOf(definitions, 'expressionLanguage') : undefined; // the reader's default is XPath
    if (language !== undefined && !isFeel(language)) {
      report(idOf(definitions), `The expression language is ${language}; only FEEL is executed`);
    }
    for (const { conditionExpression } of flowsOf(definitions)) judge(conditionExpression, report);
    for (const { eventDefinitions = [] } of nodesOf(definitions)) {
      for (const definition of eventDefinitions) {
        for (const name of ['timeDate', 'timeDuration', 'timeCycle']) judge(definition[name] as ModelExpression | undefined, report);
      }
    }
  },
};

function judge(expression: ModelExpression | undefined, report: Report): void {
  if (!expression) return;
  const element = idOf(expression);
  if (expression.$type !== 'bpmn:FormalExpression') report(element, 'The expression is not formal: xsi:type="bpmn:tFormalExpression" is missing');
  if (expression.language !== undefined && !isFeel(expression.language)) report(element, `The expression is in ${expression.language}; only FEEL is executed`);
  if ((expression.body ?? '').trim() === '') report(element, 'The expression is empty');
}

const isFeel = (language: string): boolean => /(^|\/)feel\/?$/i.test(language);
