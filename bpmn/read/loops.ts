import type { Loop } from '../graph.ts';
import { loopVariable } from './data.ts';
import { extensionOf, textOf, type ModelElement } from './model.ts';
import { feelAttribute, feelIn, feelText, given } from './texts.ts';

/** How an activity is repeated, in BPMN's own words or those of `zeebe:`. BPMN 2.0.2, 13.3.6 and 13.3.7 */
export function loopOf(activity: ModelElement): Loop | undefined {
  const loop = activity.loopCharacteristics as ModelElement | undefined;
  if (!loop) return undefined;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return standard(loop);
  const zeebe = extensionOf(loop, 'zeebe:LoopCharacteristics');
  return {
    kind: 'multi',
    sequential: loop.isSequential === true,
    ...given({
      cardinality: feelIn(loop.loopCardinality),
      collection: feelAttribute(zeebe, 'inputCollection') ?? loopVariable(activity, 'input'),
      item: textOf(zeebe, 'inputElement') ?? itemName(loop.inputDataItem),
      outputCollection: textOf(zeebe, 'outputCollection') ?? loopVariable(activity, 'output'),
      outputElement: feelAttribute(zeebe, 'outputElement') ?? itemName(loop.outputDataItem),
      completionCondition: feelIn(loop.completionCondition),
    }),
  };
}

/** Every FEEL text of a loop. */
export function loopTexts(activity: ModelElement): readonly (string | undefined)[] {
  const loop = loopOf(activity);
  if (loop?.kind === 'standard') return [loop.condition, loop.maximum];
  return loop ? [loop.cardinality, loop.collection, loop.outputElement, loop.completionCondition] : [];
}

/** `loopMaximum` is a number in the schema; where a file gives FEEL the reading has put the text in its place. */
const standard = (loop: ModelElement): Loop => ({
  kind: 'standard',
  testBefore: loop.testBefore === true,
  ...given({ condition: feelIn(loop.loopCondition), maximum: loop.loopMaximum === undefined ? undefined : feelText(String(loop.loopMaximum as number | string)) }),
});

const itemName = (item: unknown): string | undefined => textOf(item as ModelElement | undefined, 'name') ?? (item as ModelElement | undefined)?.id;
