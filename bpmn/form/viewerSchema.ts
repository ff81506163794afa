import type { Instant } from '../../domain/instant.ts';
import { isObject, type Json } from './component.ts';
import type { FormField, FormPart, FormSchema } from './model.ts';
import { isFixed } from './submitted.ts';

/** A part of a form by its id, and the path of what it stands in: `lines[#].` with a number for # */
export interface PlacedPart {
  readonly part: FormPart;
  readonly within: string;
}

/** Begins the condition of a part that `ShownForm` decides; no FEEL begins so. */
export const decidedHere = '=#';

/** Every part of a form, at any depth. */
export function placedParts({ fields }: FormSchema): ReadonlyMap<string, PlacedPart> {
  const found = new Map<string, PlacedPart>();
  const walk = (parts: readonly FormPart[], within: string): void => {
    for (const part of parts) {
      found.set(part.id, { part, within });
      if (part.type === 'list') walk(part.fields, `${within}${part.path}[#].`);
      if (part.type === 'group') walk(part.fields, part.path === undefined ? within : `${within}${part.path}.`);
    }
  };
  walk(fields, '');
  return found;
}

/** Whether a part of a form is a field. */
export const isField = (part: FormPart): part is FormField => part.type !== 'group' && part.type !== 'list';

/**
 * The form as a viewer of form-js has to be given it, so that it shows what `submitted` will judge: what the reader assumes is said
 * (ids, that a list repeats), what is decided by the variables alone is decided, and conditions of fields are asked of `ShownForm`.
 */
export function viewerSchema(schema: Json, parts: ReadonlyMap<string, PlacedPart>, variables: Json, at: Instant): Json {
  const inside = (json: Json, id: string): Json => (Array.isArray(json.components) ? { ...json, components: json.components.map((one: unknown, n) => (isObject(one) ? component(one, `${id}/${n + 1}`) : one)) } : json);
  const component = (json: Json, fallback: string): Json => {
    const id = typeof json.id === 'string' ? json.id : fallback;
    const part = parts.get(id)?.part;
    const shown = { ...inside(json, id), id };
    if (!part) return shown;
    const conditional = part.hide === undefined ? {} : { conditional: { hide: `${decidedHere}${id}` } };
    if (part.type === 'list') return { ...shown, ...conditional, isRepeating: true, allowAddRemove: true };
    return { ...shown, ...conditional, ...(isField(part) && fieldAttributes(json, part, variables, at)) };
  };
  return inside(schema, typeof schema.id === 'string' ? schema.id : '');
}

function fieldAttributes({ type, valuesKey, valuesExpression }: Json, field: FormField, variables: Json, at: Instant): Json {
  return {
    ...(typeof field.readonly === 'string' && { readonly: isFixed(field, variables, at) !== false }),
    ...(typeof valuesKey === 'string' && valuesExpression === undefined && { valuesKey: undefined, valuesExpression: `=${valuesKey}` }),
    ...(type === 'select' && field.type === 'choice' && 'values' in field.options && field.options.values.some((value) => value === 0 || value === false) && { type: 'radio' }), // its list takes 0 and false for nothing
  };
}
