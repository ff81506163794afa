import type { Instant } from '../../domain/instant.ts';
import { evaluate } from '../feel/evaluate.ts';
import { entryOf, isObject, type Json } from './component.ts';
import { judged } from './field/registry.ts';
import { mostItems } from './limits.ts';
import { nameOf, type Finding, type FindingCode, type FormField, type FormPart, type FormSchema } from './model.ts';
import { visibleData } from './visible.ts';

/**
 * What was submitted with a form, as variables of the flow; or what is wrong with it, field by field. Hidden fields are dropped,
 * read-only ones keep what they are and are not among the variables, empty ones are null (lists and checkboxes: as they are when
 * empty), absent ones take their default. A field that the form does not have is refused.
 */
export function submitted(form: FormSchema, data: Json, variables: Json, at: Instant): { readonly variables: Json } | { readonly findings: readonly Finding[] } {
  const visible = visibleData(form, data, variables, at);
  if ('findings' in visible) return visible;
  const judging = new Judging({ ...variables, ...visible.data }, variables, visible.hidden, at);
  const given = judging.entries(form.fields, data, variables, '');
  return judging.findings.length > 0 ? { findings: judging.findings } : { variables: given };
}

/** Values by name, in the order of the form. */
type Entries = readonly (readonly [string, unknown])[];

class Judging {
  readonly findings: Finding[] = [];
  private readonly scope: Json;
  private readonly variables: Json;
  private readonly hidden: ReadonlySet<string>;
  private readonly at: Instant;

  /** @param hidden paths of parts that are hidden */
  constructor(scope: Json, variables: Json, hidden: ReadonlySet<string>, at: Instant) {
    this.scope = scope;
    this.variables = variables;
    this.hidden = hidden;
    this.at = at;
  }

  /** @param before what the entries were; read-only ones are compared with it */
  entries(parts: readonly FormPart[], data: Json, before: Json, path: string): Json {
    const known = new Set<string>();
    const entries = this.parts(parts, data, before, path, known);
    for (const name of Object.keys(data)) if (!known.has(name)) this.find(`${path}${name}`, 'unknown');
    return Object.fromEntries(entries);
  }

  private parts(parts: readonly FormPart[], data: Json, before: Json, path: string, known: Set<string>, hiddenAbove = false): Entries {
    return parts.flatMap((part) => {
      const hidden = hiddenAbove || this.hidden.has(`${path}${part.id}`);
      if (part.type === 'group' && part.path === undefined) return this.parts(part.fields, data, before, path, known, hidden);
      const name = nameOf(part);
      known.add(name);
      return hidden ? [] : this.part(part, name, entryOf(data, name), entryOf(before, name), `${path}${name}`);
    });
  }

  private part(part: FormPart, name: string, value: unknown, before: unknown, path: string): Entries {
    if (part.type === 'group') return this.group(part.fields, name, value ?? {}, before, path);
    if (part.type === 'list') return this.list(part.fields, name, value ?? [], before, path);
    return this.field(part, name, value, before, path);
  }

  private group(fields: readonly FormPart[], name: string, value: unknown, before: unknown, path: string): Entries {
    if (!isObject(value)) return this.find(path, 'type');
    return [[name, this.entries(fields, value, isObject(before) ? before : {}, `${path}.`)]];
  }

  private list(fields: readonly FormPart[], name: string, value: unknown, before: unknown, path: string): Entries {
    if (!Array.isArray(value)) return this.find(path, 'type');
    if (value.length > mostItems) return this.find(path, 'too-long');
    const items = value.map((item: unknown, n) => {
      const was: unknown = Array.isArray(before) ? before[n] : undefined;
      if (isObject(item)) return this.entries(fields, item, isObject(was) ? was : {}, `${path}[${n + 1}].`);
      this.find(`${path}[${n + 1}]`, 'type');
      return {};
    });
    return [[name, items]];
  }

  private field(field: FormField, name: string, value: unknown, before: unknown, path: string): Entries {
    const fixed = isFixed(field, this.variables, this.at);
    if (fixed === undefined) return this.find(path, 'condition-failed');
    if (fixed) return value === undefined || sameJson(value, before ?? field.default ?? null) ? [] : this.find(path, 'readonly');
    const result = judged(value === undefined ? field.default : value, field, { scope: this.scope, at: this.at });
    return 'code' in result ? this.find(path, result.code) : [[name, result.value]];
  }

  private find(field: string, code: FindingCode): Entries {
    this.findings.push({ field, code });
    return [];
  }
}

/** Whether a field is read-only, as the variables say; undefined when its expression does not say. */
export function isFixed({ readonly }: FormField, variables: Json, at: Instant): boolean | undefined {
  if (typeof readonly !== 'string') return readonly === true;
  const result = evaluate(readonly, variables, at);
  return 'value' in result && typeof result.value === 'boolean' ? result.value : undefined;
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
