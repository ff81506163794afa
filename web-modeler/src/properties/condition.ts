import { analyse } from '../../../bpmn/feel/analyse.ts';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import type { AnyField } from './entries.tsx';
import type { Panel } from './panel.ts';

/** Where a condition or a default can decide something. */
export const isChoice = (flow: Shape): boolean => ['bpmn:ExclusiveGateway', 'bpmn:UserTask', 'bpmn:ServiceTask'].includes(flow.source?.type ?? '');

/** When a flow is taken: FEEL, or otherwise. */
export function conditionFields(flow: Shape, panel: Panel): readonly AnyField[] {
  const { t, commandStack, bpmnFactory, modeling } = panel;
  const source = flow.source;
  const isDefault = source?.businessObject.default === flow.businessObject;
  const otherwise: AnyField = {
    kind: 'check', id: 'otherwise', label: t('Otherwise: taken when no condition holds'), get: () => isDefault,
    set: (chosen) => {
      if (!source) return;
      const clear = { cmd: 'element.updateProperties', context: { element: flow, properties: { conditionExpression: undefined } } };
      const make = { cmd: 'element.updateProperties', context: { element: source, properties: { default: chosen ? flow.businessObject : undefined } } };
      commandStack.execute('properties-panel.multi-command-executor', (chosen ? [clear, make] : [make]));
    },
  };
  if (isDefault) return [otherwise];
  const condition: AnyField = {
    kind: 'lines', id: 'condition', label: t('Taken when'), description: t('FEEL. Before a stamp it may read subject.form.…, requester, roles, and decisions such as {example}', { example: exampleOf(panel.tasks()) }),
    get: () => textIn((flow.businessObject.conditionExpression as Moddle | undefined)?.body),
    set: (text) => {
      const conditionExpression = text.trim() === '' ? undefined : bpmnFactory.create('bpmn:FormalExpression', { body: text.trim() });
      if (conditionExpression) conditionExpression.$parent = flow.businessObject;
      modeling.updateProperties(flow, { conditionExpression });
    },
    validate: (text) => feelProblem(text, panel),
  };
  return [condition, otherwise];
}

const exampleOf = (tasks: readonly string[]): string => `${tasks[0] ?? 'approve'}.outcome = "approved"`;

/** What is wrong with a condition, in words; undefined when nothing is. */
export function feelProblem(text: string, { t, tasks }: Pick<Panel, 't' | 'tasks'>): string | undefined {
  const feel = text.trim().replace(/^=\s*/, '');
  if (feel === '') return undefined;
  const { syntax, excess } = analyse(feel, tasks(), defaultLimits);
  if (syntax) return t(`${feel} ${syntax}`);
  return excess[0] === undefined ? undefined : t(`The expression ${excess[0]}`);
}
