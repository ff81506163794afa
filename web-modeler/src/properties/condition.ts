import { isActivity } from '../../../bpmn/rules/activities.ts';
import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import type { AnyField } from './entries.tsx';
import { feelProblem } from './feel.ts';
import type { Panel } from './panel.ts';
import { comparisons, simpleCondition, writtenCondition, type SimpleCondition } from './simpleCondition.ts';

export { feelProblem } from './feel.ts';

/** Where a condition or a default can decide something. */
export const isChoice = ({ source }: Shape): boolean => {
  if (!source) return false;
  if (['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'].includes(source.type)) return true;
  return isActivity(source.businessObject as never) && (source.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow').length > 1 || source.businessObject.default !== undefined);
};

/** When a flow is taken: as a decision or a value of the request says, as FEEL says, or otherwise. */
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
  const text = textIn((flow.businessObject.conditionExpression as Moddle | undefined)?.body);
  const write = (body: string): void => {
    const conditionExpression = body.trim() === '' ? undefined : bpmnFactory.create('bpmn:FormalExpression', { body: body.trim() });
    if (conditionExpression) conditionExpression.$parent = flow.businessObject;
    modeling.updateProperties(flow, { conditionExpression });
  };
  const condition: AnyField = {
    kind: 'lines', id: 'condition', label: t('Taken when'), description: t('FEEL. Before a stamp it may read subject.form.…, requester, roles, and decisions such as {example}', { example: `${panel.tasks()[0] ?? 'approve'}.outcome = "approved"` }),
    get: () => text, set: write, validate: (body) => feelProblem(body, panel),
  };
  return [...simpleFields(simpleCondition(text), (simple) => { write(writtenCondition(simple)); }, panel), condition, otherwise];
}

/** The form for conditions that most flows have; it writes FEEL. */
function simpleFields(simple: SimpleCondition | undefined, write: (simple: SimpleCondition) => void, { t, tasks }: Panel): readonly AnyField[] {
  const [firstTask = 'approve'] = tasks();
  const starts: Readonly<Record<string, SimpleCondition>> = { decision: { about: 'decision', task: firstTask, outcome: 'approved' }, value: { about: 'value', name: 'amount', comparison: '>', value: '0' } };
  const about: AnyField = {
    kind: 'select', id: 'conditionAbout', label: t('It asks for'), get: () => simple?.about ?? '', set: (chosen) => { if (starts[chosen]) write(starts[chosen]); },
    options: () => [{ value: '', label: t('something else, as FEEL says') }, { value: 'decision', label: t('the decision of a task') }, { value: 'value', label: t('a value of the request') }],
  };
  if (!simple) return [about];
  if (simple.about === 'decision') {
    const known = tasks().includes(simple.task) ? tasks() : [simple.task, ...tasks()];
    return [
      about,
      { kind: 'select', id: 'conditionTask', label: t('Task'), get: () => simple.task, set: (task) => { write({ ...simple, task }); }, options: () => known.map((value) => ({ value, label: value })) },
      { kind: 'select', id: 'conditionOutcome', label: t('was'), get: () => simple.outcome, set: (outcome) => { write({ ...simple, outcome }); }, options: () => [{ value: 'approved', label: t('approved') }, { value: 'refused', label: t('refused') }] },
    ];
  }
  return [
    about,
    { kind: 'text', id: 'conditionName', label: t('Value of the request'), description: t('its name in the form: amount'), get: () => simple.name, set: (name) => { write({ ...simple, name: name.trim() }); }, validate: (name) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim()) ? undefined : t('One word of letters, digits and _')) },
    { kind: 'select', id: 'conditionComparison', label: t('is'), get: () => simple.comparison, set: (comparison) => { write({ ...simple, comparison }); }, options: () => Object.entries(comparisons).map(([value, label]) => ({ value, label: t(label) })) },
    { kind: 'text', id: 'conditionValue', label: t('Compared with'), description: t('a number, or a text; amounts are in fen'), get: () => simple.value, set: (value) => { write({ ...simple, value }); } },
  ];
}
