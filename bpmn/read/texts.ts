import type { ModelElement, ModelExpression } from './model.ts';
import { textOf } from './model.ts';

/** A text that is always FEEL; `zeebe:` writes such texts with a leading `=`. */
export const feelText = (text: string): string => text.trim().replace(/^=\s*/, '');

/** The FEEL of a formal expression; undefined when it is absent or empty. */
export function feelIn(expression: unknown): string | undefined {
  const feel = feelText((expression as ModelExpression | undefined)?.body ?? '');
  return feel === '' ? undefined : feel;
}

/** An attribute that is always FEEL; undefined when it is absent or empty. */
export function feelAttribute(element: ModelElement | undefined, name: string): string | undefined {
  const feel = feelText(textOf(element, name) ?? '');
  return feel === '' ? undefined : feel;
}

/** Of the given names those attributes that hold a text. */
export function texts<K extends string>(element: ModelElement | undefined, names: readonly K[]): Partial<Record<K, string>> {
  const given = names.flatMap((name) => {
    const text = textOf(element, name);
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}

/** Entries of a list separated by commas. */
export const listed = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');

/** The object without what is undefined. */
export const given = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
