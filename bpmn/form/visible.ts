import type { Instant } from '../../domain/instant.ts';
import { evaluate } from '../feel/evaluate.ts';
import { entryOf, isObject, type Json } from './component.ts';
import { emptyOf } from './field/registry.ts';
import { mostItems } from './limits.ts';
import { nameOf, type Finding, type FormField, type FormPart, type FormSchema } from './model.ts';

/** Most times that conditions are asked again: as deep as conditions may depend on one another. */
const mostRounds = 20;

/**
 * What of the submitted data is visible, and which parts are hidden, as paths of ids. A condition sees the variables, over them
 * every field of the form that is visible, and inside a list the fields of its own item. What is hidden is null to the others,
 * so that nobody chooses what is shown by filling in what is not.
 */
export function visibleData(form: FormSchema, data: Json, variables: Json, at: Instant): { readonly data: Json; readonly hidden: ReadonlySet<string> } | { readonly findings: readonly Finding[] } {
  let [seen, hidden]: [Json, ReadonlySet<string>] = [data, new Set<string>()];
  for (let round = 0; round < mostRounds; round++) {
    const pass = new Pass({ ...variables, ...seen }, at);
    const next = pass.entries(form.fields, { data, before: variables, previous: seen }, '', {});
    if (pass.findings.length > 0) return { findings: pass.findings };
    if (round > 0 && sameSet(pass.hidden, hidden)) return { data: next, hidden };
    [seen, hidden] = [next, pass.hidden];
  }
  return { findings: [{ field: '', code: 'conditions-circular' }] };
}

/** The same place in three trees: what was submitted, what the variables were, what was visible in the round before. */
interface Place {
  readonly data: Json;
  readonly before: Json;
  readonly previous: Json;
}

class Pass {
  readonly hidden = new Set<string>();
  readonly findings: Finding[] = [];
  private readonly scope: Json;
  private readonly at: Instant;

  constructor(scope: Json, at: Instant) {
    this.scope = scope;
    this.at = at;
  }

  /** @param local what a condition sees besides the whole form: the group or item that it stands in */
  entries(parts: readonly FormPart[], place: Place, path: string, local: Json): Json {
    return Object.assign({}, ...parts.map((part) => this.part(part, place, path, local))) as Json;
  }

  private part(part: FormPart, place: Place, path: string, local: Json): Json {
    const hidden = this.isHidden(part, path, local);
    if (hidden) this.hidden.add(`${path}${part.id}`);
    if (part.type === 'group' && part.path === undefined) return hidden ? nothing(part.fields) : this.entries(part.fields, place, path, local);
    return { [nameOf(part)]: hidden ? null : this.value(part, place, `${path}${nameOf(part)}`, local) };
  }

  private value(part: FormPart, place: Place, path: string, local: Json): unknown {
    const [value, before, previous] = [place.data, place.before, place.previous].map((json) => entryOf(json, nameOf(part)));
    if (part.type === 'group') return this.inside(part.fields, { value, before, previous }, `${path}.`, local);
    if (part.type !== 'list') return shownOf(part, value, before);
    if (!Array.isArray(value)) return null;
    return value.slice(0, mostItems).map((item: unknown, n) => this.inside(part.fields, { value: item, before: itemOf(before, n), previous: itemOf(previous, n) }, `${path}[${n + 1}].`, local));
  }

  private inside(fields: readonly FormPart[], { value = {}, before, previous }: { readonly value: unknown; readonly before: unknown; readonly previous: unknown }, path: string, local: Json): unknown {
    if (!isObject(value)) return null;
    const seen = isObject(previous) ? previous : {};
    return this.entries(fields, { data: value, before: isObject(before) ? before : {}, previous: seen }, path, { ...local, ...seen });
  }

  private isHidden({ hide, id }: FormPart, path: string, local: Json): boolean {
    if (hide === undefined) return false;
    const result = evaluate(hide, { ...this.scope, ...local }, this.at);
    if ('value' in result && (typeof result.value === 'boolean' || result.value === null)) return result.value === true;
    this.findings.push({ field: `${path}${id}`, code: 'condition-failed' });
    return false;
  }
}

/** What a condition sees of a field: empty ones as they will be, those that are not to be changed as they were. */
function shownOf(field: FormField, value: unknown, before: unknown): unknown {
  const given = value === undefined ? ((field.readonly ? before : undefined) ?? field.default) : value;
  return given === undefined || given === null || given === '' ? emptyOf(field) : given;
}

const nothing = (parts: readonly FormPart[]): Json =>
  Object.assign({}, ...parts.map((part) => (part.type === 'group' && part.path === undefined ? nothing(part.fields) : { [nameOf(part)]: null }))) as Json;

const itemOf = (list: unknown, n: number): unknown => (Array.isArray(list) ? (list[n] as unknown) : undefined);

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => one.size === other.size && [...one].every((entry) => other.has(entry));
