import { extensionOf } from '../../../bpmn/read/model.ts';
import { textIn, type BpmnFactory, type CommandStack, type Moddle, type Shape } from '../canvas/injected.ts';

/** What writes properties so that they can be undone. */
export interface Writing { readonly commandStack: CommandStack; readonly bpmnFactory: BpmnFactory }

type Values = Readonly<Record<string, string | undefined>>;

export const extension = (element: Shape, type: string): Moddle | undefined => extensionOf(element.businessObject as never, type) as Moddle | undefined;

/** An attribute of an extension element; empty when there is none. */
export const attribute = (element: Shape, type: string, name: string): string => textIn(extension(element, type)?.get(name));

/** Sets attributes of an extension element, which is made where it is missing; an empty text takes the attribute away. One step to undo. */
export function setAttributes(element: Shape, type: string, values: Values, { commandStack, bpmnFactory }: Writing): void {
  const properties = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value]));
  const there = extension(element, type);
  if (there) commandStack.execute('element.updateModdleProperties', { element, moddleElement: there, properties });
  else replaceExtensions(element, (others, parent) => [...others, childOf(parent, bpmnFactory.create(type, properties))], { commandStack, bpmnFactory });
}

/** Exchanges one extension element for another; undefined: for none. */
export function exchange(element: Shape, types: readonly string[], made: { readonly type: string; readonly values: Values } | undefined, writing: Writing): void {
  replaceExtensions(element, (all, parent) => {
    const others = all.filter(({ $type }) => !types.includes($type));
    return made ? [...others, childOf(parent, writing.bpmnFactory.create(made.type, made.values))] : others;
  }, writing);
}

function replaceExtensions(element: Shape, next: (values: readonly Moddle[], parent: Moddle) => Moddle[], { commandStack, bpmnFactory }: Writing): void {
  const { businessObject } = element;
  const before = businessObject.extensionElements as Moddle | undefined;
  const parent = before ?? childOf(businessObject, bpmnFactory.create('bpmn:ExtensionElements', { values: [] }));
  const values = next((before?.values ?? []) as readonly Moddle[], parent);
  const add = before ? [] : [command(element, businessObject, { extensionElements: parent })];
  commandStack.execute('properties-panel.multi-command-executor', [...add, command(element, parent, { values })] as never);
}

const command = (element: Shape, moddleElement: Moddle, properties: object): object => ({ cmd: 'element.updateModdleProperties', context: { element, moddleElement, properties } });

function childOf(parent: Moddle, child: Moddle): Moddle {
  child.$parent = parent;
  return child;
}
