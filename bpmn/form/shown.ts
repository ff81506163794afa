import type { Instant } from '../../domain/instant.ts';
import { evaluate } from '../feel/evaluate.ts';
import { entryOf, isObject, type Json } from './component.ts';
import { judged } from './field/registry.ts';
import { nameOf, type FindingCode, type FormField, type FormPart, type FormSchema } from './model.ts';
import { readForm } from './read.ts';
import { isFixed } from './submitted.ts';
import { decidedHere, isField, placedParts, viewerSchema, type PlacedPart } from './viewerSchema.ts';
import { visibleData } from './visible.ts';

/**
 * A form while it is filled in: what a viewer of form-js shows is what `submitted` judges, because the same code says what is hidden,
 * which options there are and what is wrong. Display only; the server judges again.
 */
export class ShownForm {
  /** To be given to the viewer. */
  readonly schema: Json;
  private readonly form: FormSchema;
  private readonly variables: Json;
  private readonly at: Instant;
  private readonly parts: ReadonlyMap<string, PlacedPart>;
  private scope: Json;
  private hidden: ReadonlySet<string> = new Set();

  private constructor(form: FormSchema, schema: Json, variables: Json, at: Instant) {
    this.form = form;
    this.variables = variables;
    this.at = at;
    this.parts = placedParts(form);
    this.schema = viewerSchema(schema, this.parts, variables, at);
    this.scope = variables;
  }

  /** undefined for a form that could not have been deployed */
  static of(schema: Json, variables: Json, at: Instant): ShownForm | undefined {
    const read = readForm(JSON.stringify(schema));
    return 'form' in read ? new ShownForm(read.form, schema, variables, at) : undefined;
  }

  /** What the viewer shows first: what was filled in before, over the variables. */
  initial(values: Json): Json {
    return merged(this.variables, values) as Json;
  }

  /** Takes note of what is filled in now, and answers what of it is visible, with the variables. */
  see(data: Json): Json {
    const visible = visibleData(this.form, this.given(data), this.variables, this.at);
    if ('findings' in visible) return data;
    this.hidden = visible.hidden;
    this.scope = { ...this.variables, ...visible.data };
    return { ...data, ...visible.data };
  }

  /**
   * Whether the condition of a component hides it.
   * @param condition as in the viewer's schema
   * @param local what the viewer knows there: `this`, the item of the innermost list, and `i`, the numbers of the items from 1
   */
  isHidden(condition: string, local: Json): boolean {
    if (!condition.startsWith(decidedHere)) return this.value(condition, { ...local, ...(isObject(local.this) ? local.this : {}) }) === true;
    const id = condition.slice(decidedHere.length);
    return this.hidden.has(`${this.pathWithin(id, Array.isArray(local.i) ? (local.i as readonly number[]) : [])}${id}`);
  }

  /** The value of an expression that is shown; null when there is none. */
  value(expression: string, local: Json): unknown {
    const result = evaluate(expression.replace(/^=/, ''), { ...local, ...this.scope }, this.at);
    return 'value' in result ? result.value : null;
  }

  /** What is wrong with the value of a field; nothing of one that is not to be changed. */
  judge(id: string, value: unknown): { readonly code: FindingCode; readonly field: FormField } | undefined {
    const field = this.parts.get(id)?.part;
    if (!field || !isField(field) || isFixed(field, this.variables, this.at) !== false) return undefined;
    const result = judged(value, field, { scope: this.scope, at: this.at });
    return 'code' in result ? { code: result.code, field } : undefined;
  }

  /** What is to be submitted: the entries of fields that may be changed, and of nothing else that the viewer holds. */
  given(data: Json): Json {
    return this.entries(this.form.fields, data);
  }

  private entries(parts: readonly FormPart[], data: Json): Json {
    return Object.assign({}, ...parts.map((part) => this.entry(part, data))) as Json;
  }

  private entry(part: FormPart, data: Json): Json {
    if (part.type === 'group' && part.path === undefined) return this.entries(part.fields, data);
    const value = entryOf(data, nameOf(part));
    if (part.type === 'group') return { [nameOf(part)]: this.entries(part.fields, isObject(value) ? value : {}) };
    if (part.type === 'list') return { [part.path]: Array.isArray(value) ? Array.from(value, (item: unknown) => this.entries(part.fields, isObject(item) ? item : {})) : [] };
    return value === undefined || isFixed(part, this.variables, this.at) !== false ? {} : { [part.key]: value };
  }

  private pathWithin(id: string, numbers: readonly number[]): string {
    let n = 0;
    return (this.parts.get(id)?.within ?? '').replace(/#/g, () => String(numbers[n++] ?? 0));
  }
}

/** Values over what they are values of, entry by entry; a list is as long as the upper one. */
function merged(below: unknown, above: unknown): unknown {
  if (Array.isArray(above)) return above.map((item: unknown, n) => merged(Array.isArray(below) ? (below[n] as unknown) : undefined, item));
  if (!isObject(above)) return above;
  const under = isObject(below) ? below : {};
  return { ...under, ...Object.fromEntries(Object.entries(above).map(([name, value]) => [name, merged(entryOf(under, name), value)])) };
}
