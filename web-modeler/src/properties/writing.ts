import { extensionsOf } from '../../../bpmn/read/model.ts';
import { textIn, type BpmnFactory, type CommandStack, type Moddle, type Shape } from '../canvas/injected.ts';

/** What writes properties so that they can be undone. */
export interface Writing { readonly commandStack: CommandStack; readonly bpmnFactory: BpmnFactory }

/** Where a field writes: an element of the tree, and the shape that is drawn anew with it. */
export interface Spot { readonly element: Shape; readonly owner: Moddle }

/** Properties of one element of the tree that are to change. */
export interface Change { readonly owner: Moddle; readonly properties: object }

export const spotOf = (element: Shape): Spot => ({ element, owner: element.businessObject });

/** Several changes as one step to undo. */
export function change(element: Shape, changes: readonly Change[], { commandStack }: Writing): void {
  commandStack.execute('properties-panel.multi-command-executor', changes.map(({ owner, properties }) => ({ cmd: 'element.updateModdleProperties', context: { element, moddleElement: owner, properties } })));
}

/** A new element of the tree under its parent. */
export function made(type: string, properties: object, parent: Moddle, { bpmnFactory }: Writing): Moddle {
  const child = bpmnFactory.create(type, properties);
  child.$parent = parent;
  return child;
}

/** An empty text takes the property away. */
export const setText = ({ element, owner }: Spot, name: string, text: string, writing: Writing): void => { change(element, [{ owner, properties: { [name]: text.trim() === '' ? undefined : text } }], writing); };

/** The text of an expression that stands under the element; empty when there is none. */
export const expressionText = ({ owner }: Spot, name: string): string => textIn((owner[name] as Moddle | undefined)?.body);

export function setExpression({ element, owner }: Spot, name: string, text: string, writing: Writing): void {
  change(element, [{ owner, properties: { [name]: text.trim() === '' ? undefined : made('bpmn:FormalExpression', { body: text.trim() }, owner, writing) } }], writing);
}

/** The extension element of that type. */
export const extensionAt = ({ owner }: Spot, type: string): Moddle | undefined => extensionsOf(owner as never).find(({ $type }) => $type === type) as Moddle | undefined;

/** An attribute of an extension element; empty when there is none. */
export const attributeAt = (spot: Spot, type: string, name: string): string => textIn(extensionAt(spot, type)?.get(name));

/**
 * Sets attributes of an extension element, which is made where it is missing; an empty text takes the attribute away, and an element without any
 * goes too where it says nothing then.
 */
export function setAttributesAt(spot: Spot, type: string, values: Readonly<Record<string, unknown>>, writing: Writing, meansNothingEmpty = false): void {
  const properties = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value]));
  const there = extensionAt(spot, type);
  const left = { ...there, ...properties } as Readonly<Record<string, unknown>>;
  const empty = meansNothingEmpty && Object.keys(left).every((name) => name.startsWith('$') || left[name] === undefined);
  if (there && !empty) change(spot.element, [{ owner: there, properties }], writing);
  else setExtensions(spot, [...extensionsOf(spot.owner as never).filter((each) => each !== (there as never)) as unknown as Moddle[], ...(empty ? [] : [writing.bpmnFactory.create(type, properties)])], writing);
}

/** Puts these extension elements in the place of all that are there. */
export function setExtensions({ element, owner }: Spot, values: readonly Moddle[], writing: Writing): void {
  const before = owner.extensionElements as Moddle | undefined;
  const parent = before ?? made('bpmn:ExtensionElements', { values: [] }, owner, writing);
  for (const value of values) value.$parent = parent;
  change(element, [...(before ? [] : [{ owner, properties: { extensionElements: parent } }]), { owner: parent, properties: { values } }], writing);
}

/** The file that an element stands in. */
export function fileOf({ owner }: Spot): Moddle {
  let at = owner;
  while (at.$parent) at = at.$parent as Moddle;
  return at;
}
