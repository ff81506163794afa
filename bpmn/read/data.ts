import { isPlainName } from '../feel/names.ts';
import type { ModelElement, ModelScope } from './model.ts';

/** An association between what an activity takes or gives and data of its scope. BPMN 2.0.2, 10.4.2 */
interface DataAssociation extends ModelElement {
  readonly sourceRef?: readonly ModelElement[];
  readonly targetRef?: ModelElement;
}

/** Variables of a scope: its data objects, and its properties (jBPM writes variables of a process so). BPMN 2.0.2, 10.4.1 */
export function dataOf(scope: ModelScope): readonly string[] {
  const objects = (scope.flowElements ?? []).filter(({ $type, dataObjectRef }) => $type === 'bpmn:DataObject' || ($type === 'bpmn:DataObjectReference' && dataObjectRef === undefined));
  const properties = (scope.properties ?? []) as readonly ModelElement[];
  return [...new Set([...objects, ...properties].map(variableOf))];
}

/** The variable that an item of data is: named as the item or as what refers to it if that is one word, else by its id. */
export function variableOf(item: ModelElement): string {
  const object = item.$type === 'bpmn:DataObjectReference' ? ((item.dataObjectRef as ModelElement | undefined) ?? item) : item;
  const scope: ModelScope | undefined = object.$parent;
  const references = object.$type === 'bpmn:DataObject' ? (scope?.flowElements ?? []).filter(({ dataObjectRef }) => dataObjectRef === object) : [];
  const named = [object, ...references].map(({ name }) => (typeof name === 'string' ? name.trim() : '')).find(isPlainName);
  return named ?? object.id ?? '';
}

/** What an activity takes from and gives to the data of its scope, where the names differ: the same variable is seen inside anyway. */
export function dataPairs(activity: ModelElement, side: 'input' | 'output'): readonly { readonly from: string; readonly to: string }[] {
  const looped = loopData(activity);
  return associationsOf(activity, side).flatMap(({ sourceRef: [source] = [], targetRef: target }) => {
    const inner = side === 'input' ? target : source;
    const drawn = !source || !target || inner?.$type === 'bpmn:Property' || looped.includes(inner); // bpmn-js draws to a property that stands for nothing
    if (drawn) return [];
    const pair = { from: variableOf(source), to: variableOf(target) };
    return pair.from === pair.to ? [] : [pair];
  });
}

/** The variable behind `loopDataInputRef` or `loopDataOutputRef`: data of the scope, directly or over the activity's own input or output. BPMN 2.0.2, 13.3.7 */
export function loopVariable(activity: ModelElement, side: 'input' | 'output'): string | undefined {
  const item = loopReference(activity, side);
  if (!item) return undefined;
  const over = associationsOf(activity, side).find(({ sourceRef, targetRef }) => (side === 'input' ? targetRef === item : sourceRef?.includes(item)));
  return variableOf((side === 'input' ? over?.sourceRef?.[0] : over?.targetRef) ?? item);
}

const associationsOf = (activity: ModelElement, side: 'input' | 'output'): readonly DataAssociation[] =>
  ((side === 'input' ? activity.dataInputAssociations : activity.dataOutputAssociations) ?? []) as readonly DataAssociation[];

const loopReference = (activity: ModelElement, side: 'input' | 'output'): ModelElement | undefined => {
  const loop = activity.loopCharacteristics as ModelElement | undefined;
  return (side === 'input' ? loop?.loopDataInputRef : loop?.loopDataOutputRef) as ModelElement | undefined;
};

const loopData = (activity: ModelElement): readonly (ModelElement | undefined)[] => [loopReference(activity, 'input'), loopReference(activity, 'output')].filter((item) => item !== undefined);
