import { instantOf } from '../../domain/instant.ts';
import type { Refusal } from '../refusal.ts';
import { Component, isObject, type Json } from './component.ts';
import { judged, kindOf } from './field/registry.ts';
import { defaultFormLimits, type FormLimits } from './limits.ts';
import { nameOf, type FormField, type FormPart, type FormSchema } from './model.ts';

/** Attributes of the form and of every component that only say how it looks, or who wrote it. */
const formNames = ['type', 'id', 'schemaVersion', 'versionTag', 'exporter', 'executionPlatform', 'executionPlatformVersion', 'components', 'properties', 'generated'];
const partNames = ['type', 'id', 'label', 'description', 'layout', 'properties', 'conditional'];
const fieldNames = [...partNames, 'key', 'defaultValue', 'validate', 'disabled', 'readonly'];

/** Components that hold no value. */
const drawings: Readonly<Record<string, readonly string[]>> = { text: ['text'], separator: [], spacer: ['height'], button: ['action', 'key'] };

/**
 * Reads a form of form-js (JSON) strictly: every component and attribute that would not be honoured when values are submitted is
 * refused by name, so is what is only executed in browsers (html, pictures, frames, files, expressions in texts of validations).
 */
export function readForm(text: string, limits: Partial<FormLimits> = {}): { form: FormSchema } | { refused: readonly Refusal[] } {
  const bounds = { ...defaultFormLimits, ...limits };
  if (text.length > bounds.characters) return { refused: [{ rule: 'form-too-large', element: '', message: `The form has more than ${bounds.characters} characters` }] };
  const json = parsed(text);
  if (!isObject(json) || !Array.isArray(json.components)) return { refused: [{ rule: 'form-malformed', element: '', message: 'The file is no form: it is not a JSON object with components' }] };
  const reading = new FormReading(bounds);
  const form = reading.form(json);
  return reading.refused.length > 0 ? { refused: reading.refused } : { form };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

class FormReading {
  readonly refused: Refusal[] = [];
  private count = 0;
  private readonly ids = new Set<string>();
  private readonly limits: FormLimits;

  constructor(limits: FormLimits) {
    this.limits = limits;
  }

  form(json: Json): FormSchema {
    const id = typeof json.id === 'string' ? json.id : '';
    const component = new Component(json, id, this.limits, this.refused);
    component.only(formNames);
    if (id === '') component.refuse('form-malformed', 'The form has no id');
    if ((json.type ?? 'default') !== 'default') component.refuse('form-supported', 'type is not default');
    return { id, fields: this.parts(component, 1) };
  }

  /** The components inside, without those that hold no value. Values lie beside those of a group without path. */
  private parts(parent: Component, depth: number): readonly FormPart[] {
    const components = parent.list('components') ?? [];
    this.count += components.length;
    if (this.count > this.limits.components) return this.tooLarge(parent, `The form has more than ${this.limits.components} components`);
    if (depth > this.limits.depth) return this.tooLarge(parent, `Components are nested more than ${this.limits.depth} deep`);
    const parts = components.flatMap((json, n) => {
      if (isObject(json)) return this.part(this.named(json, `${parent.id}/${n + 1}`), depth) ?? [];
      return parent.refuse('form-malformed', 'A component is no object') ?? [];
    });
    const names = namesIn(parts);
    for (const name of new Set(names.filter((each, n) => names.indexOf(each) !== n))) parent.refuse('form-names', `${name} is the name of two fields`);
    return parts;
  }

  /** A component under its own id, or one by its place. */
  private named(json: Json, place: string): Component {
    const component = new Component(json, typeof json.id === 'string' ? json.id : place, this.limits, this.refused);
    if (this.ids.has(component.id)) component.refuse('form-names', `${component.id} is the id of two components`);
    this.ids.add(component.id);
    return component;
  }

  private tooLarge(component: Component, message: string): readonly FormPart[] {
    component.refuse('form-too-large', message);
    return [];
  }

  private part(component: Component, depth: number): FormPart | undefined {
    const type = component.text('type') ?? '';
    const drawing = Object.hasOwn(drawings, type) ? drawings[type] : undefined;
    if (drawing) return this.drawing(component, drawing);
    if (type === 'group') return this.group(component, depth);
    if (type === 'dynamiclist') return this.list(component, depth);
    const kind = kindOf(type);
    if (!kind) return component.refuse('form-supported', `The component ${type} is not executed`);
    component.only([...fieldNames, ...kind.attributes]);
    component.inside('validate').only(['required', ...kind.validations]);
    return this.field(component, { ...fieldOf(component), ...kind.read(component, type) } as FormField);
  }

  private drawing(component: Component, names: readonly string[]): undefined {
    component.only([...partNames, ...names]);
    hideOf(component);
    if (!['submit', 'reset'].includes(component.text('action') ?? 'submit')) component.refuse('form-supported', 'action is neither submit nor reset');
  }

  private group(component: Component, depth: number): FormPart {
    component.only([...partNames, 'components', 'path', 'showOutline', 'verticalAlignment']);
    const path = component.text('path') === '' ? undefined : component.name('path');
    return { id: component.id, ...hideOf(component), type: 'group', ...(path !== undefined && { path }), fields: this.parts(component, depth + 1) };
  }

  private list(component: Component, depth: number): FormPart {
    component.only([...partNames, 'components', 'path', 'showOutline', 'verticalAlignment', 'isRepeating', 'allowAddRemove', 'defaultRepetitions', 'disableCollapse', 'nonCollapsedItems']);
    const path = component.name('path');
    if (!path) component.refuse('form-malformed', 'A dynamic list has a path');
    for (const name of ['allowAddRemove', 'isRepeating']) if (component.flag(name) === false) component.refuse('form-supported', `${name} is not honoured when it is false`);
    return { id: component.id, ...hideOf(component), type: 'list', path: path ?? '', fields: this.parts(component, depth + 1) };
  }

  private field(component: Component, field: FormField): FormField {
    if (field.key === '') component.refuse('form-malformed', 'A field has a key');
    if (!isPossible(field)) component.refuse('form-malformed', 'defaultValue could not be submitted');
    return field;
  }
}

/** Whether the default is a value that could be submitted, as far as it is known without variables; a required box may begin unchecked. */
function isPossible({ required: _required, ...field }: FormField): boolean {
  if (field.default === undefined || (field.type === 'choice' && !('values' in field.options))) return true;
  return 'value' in judged(field.default, field, { scope: {}, at: instantOf(0) });
}

const namesIn = (parts: readonly FormPart[]): readonly string[] => parts.flatMap((part) => (part.type === 'group' && part.path === undefined ? namesIn(part.fields) : [nameOf(part)]));

function hideOf(component: Component): { readonly hide?: string } {
  const conditional = component.inside('conditional');
  conditional.only(['hide']);
  const hide = conditional.feel('hide');
  return hide === undefined ? {} : { hide };
}

function fieldOf(component: Component) {
  const [key, required, fallback] = [component.name('key'), component.inside('validate').flag('required'), component.raw('defaultValue')];
  const expression = typeof component.raw('readonly') === 'string' ? component.feel('readonly') : undefined;
  const always = component.flag('disabled') === true || (expression === undefined && component.raw('readonly') !== '' && component.flag('readonly') === true);
  const readonly = always ? true : expression;
  return { id: component.id, key: key ?? '', ...hideOf(component), ...(required && { required }), ...(readonly !== undefined && { readonly }), ...(fallback !== undefined && fallback !== null && { default: fallback }) };
}
