import type { Moddle, Shape } from '../canvas/injected.ts';
import { attributeAt, extensionAt, setAttributesAt, setExtensions, spotOf, type Writing } from './writing.ts';

type Values = Readonly<Record<string, string | undefined>>;

export const extension = (element: Shape, type: string): Moddle | undefined => extensionAt(spotOf(element), type);

/** An attribute of an extension element; empty when there is none. */
export const attribute = (element: Shape, type: string, name: string): string => attributeAt(spotOf(element), type, name);

/** Sets attributes of an extension element, which is made where it is missing; an empty text takes the attribute away. One step to undo. */
export const setAttributes = (element: Shape, type: string, values: Values, writing: Writing): void => { setAttributesAt(spotOf(element), type, values, writing); };

/** Every extension element of an element. */
export const extensions = (element: Shape): readonly Moddle[] => ((element.businessObject.extensionElements as Moddle | undefined)?.values ?? []) as readonly Moddle[];

/** Exchanges one extension element for another; undefined: for none. */
export function exchange(element: Shape, types: readonly string[], made: { readonly type: string; readonly values: Values } | undefined, writing: Writing): void {
  const others = extensions(element).filter(({ $type }) => !types.includes($type));
  setExtensions(spotOf(element), made ? [...others, writing.bpmnFactory.create(made.type, made.values)] : others, writing);
}
