import type { Moddle, Shape } from '../canvas/injected.ts';
import type { AnyField } from './entries.tsx';
import { checkField, choiceField, expressionField, extensionField, fieldsOf } from './fields.ts';
import type { Panel } from './panel.ts';
import { change, expressionText, made, type Spot } from './writing.ts';

const [multi, standard, zeebe] = ['bpmn:MultiInstanceLoopCharacteristics', 'bpmn:StandardLoopCharacteristics', 'zeebe:LoopCharacteristics'];
const words = { once: 'once', parallel: 'for each, all at the same time', sequential: 'for each, one after another', loop: 'again and again, while a condition holds' };

/** How often an activity happens: once, for each item, or in a loop. */
export function repetitionFields(activity: Shape, panel: Panel): readonly AnyField[] {
  const loop = activity.businessObject.loopCharacteristics as Moddle | undefined;
  const kind = kindOf(loop);
  const how = choiceField({ id: 'repetition', label: 'How often', words }, () => (kind === 'once' ? '' : kind), (chosen) => { repeat(activity, chosen, panel); }, panel);
  if (!loop) return [how];
  const spot = { element: activity, owner: loop };
  return [how, ...(loop.$type === standard ? loopFields(spot, panel) : instanceFields(spot, panel))];
}

function kindOf(loop: Moddle | undefined): keyof typeof words {
  if (!loop) return 'once';
  if (loop.$type === standard) return 'loop';
  return loop.isSequential === true ? 'sequential' : 'parallel';
}

/** Changing between parallel and sequential keeps what is written. */
function repeat(activity: Shape, chosen: string | undefined, panel: Panel): void {
  const { businessObject } = activity;
  const loop = businessObject.loopCharacteristics as Moddle | undefined;
  if (loop?.$type === multi && (chosen === 'parallel' || chosen === 'sequential')) return change(activity, [{ owner: loop, properties: { isSequential: chosen === 'sequential' || undefined } }], panel);
  const next = chosen === undefined ? undefined : chosen === 'loop' ? made(standard, {}, businessObject, panel) : made(multi, chosen === 'sequential' ? { isSequential: true } : {}, businessObject, panel);
  panel.modeling.updateProperties(activity, { loopCharacteristics: next });
}

function instanceFields(spot: Spot, panel: Panel): readonly AnyField[] {
  const byNumber = expressionText(spot, 'loopCardinality') !== '';
  return fieldsOf(
    extensionField(spot, zeebe, 'inputCollection', { id: 'inputCollection', label: 'For each item of', help: 'FEEL that gives a list: subject.form.documents; it is read once, when the activity begins', as: 'feel' }, panel),
    extensionField(spot, zeebe, 'inputElement', { id: 'inputElement', label: 'Name of the item', help: 'variable that holds the item of each round; loopCounter counts from 1', as: 'name' }, panel),
    (byNumber || !spot.owner.extensionElements) && expressionField(spot, 'loopCardinality', { id: 'loopCardinality', label: 'Or so many times', help: 'a number or FEEL, instead of a list', as: 'feel' }, panel),
    expressionField(spot, 'completionCondition', { id: 'completionCondition', label: 'Enough when', help: 'FEEL, asked after each round; the rest is then cancelled: numberOfCompletedInstances >= 2', as: 'feel' }, panel),
    extensionField(spot, zeebe, 'outputCollection', { id: 'outputCollection', label: 'Collect into', help: 'variable that takes a list with one result of each round', as: 'name' }, panel),
    extensionField(spot, zeebe, 'outputElement', { id: 'outputElement', label: 'Result of a round', help: 'FEEL, given together with what it is collected into', as: 'feel' }, panel),
  );
}

function loopFields(spot: Spot, panel: Panel): readonly AnyField[] {
  const { owner, element } = spot;
  return [
    expressionField(spot, 'loopCondition', { id: 'loopCondition', label: 'Again while', help: 'FEEL: documentsComplete = false', as: 'feel' }, panel),
    {
      kind: 'number', id: 'loopMaximum', label: panel.t('At most so many times'), description: panel.t('a bound, so that it ends in any case'), min: 1, max: 1_000_000,
      get: () => Number(owner.loopMaximum ?? 0), set: (most) => { change(element, [{ owner, properties: { loopMaximum: Number(most) > 0 ? Number(most) : undefined } }], panel); },
    },
    checkField(spot, 'testBefore', { id: 'testBefore', label: 'Ask before the first time too', help: 'then it may not happen at all' }, false, panel),
  ];
}
