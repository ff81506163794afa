import {
  CheckboxEntry, isCheckboxEntryEdited, isNumberFieldEntryEdited, isSelectEntryEdited, isTextAreaEntryEdited, isTextFieldEntryEdited, NumberFieldEntry, SelectEntry, TextAreaEntry, TextFieldEntry,
} from '@bpmn-io/properties-panel';
import type { ComponentType } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Shape } from '../canvas/injected.ts';

/** A field of the panel: how it is shown, read and written. */
interface Field<V> {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  get(): V;
  set(value: V): void;
}
export interface SelectField extends Field<string> { readonly kind: 'select'; options(): readonly { readonly value: string; readonly label: string }[] }
export interface TextField extends Field<string> { readonly kind: 'text' | 'lines'; validate?(text: string): string | undefined }
export interface NumberField extends Field<number> { readonly kind: 'number'; readonly min: number; readonly max: number }
export interface CheckField extends Field<boolean> { readonly kind: 'check' }
/** Something to do, such as opening what the field above names. */
export interface ActField { readonly kind: 'act'; readonly id: string; readonly label: string; act(): void }
export type ValueField = SelectField | TextField | NumberField | CheckField;
export type AnyField = ValueField | ActField;

/** Entries that may stand several times, each with fields of its own. */
export interface FieldList {
  readonly items: readonly { readonly label: string; readonly fields: readonly AnyField[]; readonly remove: () => void }[];
  readonly add: () => void;
}

/** An entry as the panel takes it. */
export interface Entry { readonly id: string; readonly component: ComponentType<never>; readonly isEdited?: (node: HTMLElement | null) => boolean; readonly [property: string]: unknown }

const ActEntry = (field: ActField) => <div class="bio-properties-panel-entry" data-entry-id={field.id}><button type="button" id={`bio-properties-panel-${field.id}`} class="yx-act" onClick={() => { field.act(); }}>{field.label}</button></div>;

const components = { select: SelectEntry, text: TextFieldEntry, lines: TextAreaEntry, number: NumberFieldEntry, check: CheckboxEntry };
const edited = { select: isSelectEntryEdited, text: isTextFieldEntryEdited, lines: isTextAreaEntryEdited, number: isNumberFieldEntryEdited, check: isCheckboxEntryEdited, act: () => false };

function FieldEntry({ element, id, field }: { readonly element: Shape; readonly id: string; readonly field: AnyField }) {
  const [debounce, translate] = [useService('debounceInput') as unknown, useService('translate') as unknown];
  if (field.kind === 'act') return <ActEntry {...field} />;
  const Component = components[field.kind];
  const special = {
    ...(field.kind === 'select' && { getOptions: () => field.options() }),
    ...(field.kind === 'number' && { min: field.min, max: field.max }),
    ...(field.kind === 'lines' && { monospace: true, autoResize: true }),
    ...('validate' in field && field.validate && { validate: (text: unknown) => field.validate?.(typeof text === 'string' ? text : '') }),
  };
  return (
    <Component
      element={element} id={id} label={field.label} description={field.description} debounce={debounce} translate={translate}
      getValue={() => field.get()} setValue={(value: never) => { field.set(value ?? ('' as never)); }} {...special}
    />
  );
}

/** Makes entries of the panel from fields. @param prefix of their ids, where fields stand several times */
export const entriesOf = (element: Shape, fields: readonly AnyField[], prefix = ''): readonly Entry[] =>
  fields.map((field) => ({ id: prefix + field.id, component: FieldEntry as ComponentType<never>, isEdited: edited[field.kind], element, field }));

/** Items of the panel's list, and what adds one. */
export const itemsOf = (element: Shape, id: string, { items, add }: FieldList): object => ({
  items: items.map(({ label, fields, remove }, index) => ({
    id: `${id}-${index}`, label, entries: entriesOf(element, fields, `${id}-${index}-`), autoFocusEntry: `${id}-${index}-${fields[0]?.id ?? ''}`,
    remove: (event: Event) => { event.stopPropagation(); remove(); },
  })),
  add: (event: Event) => { event.stopPropagation(); add(); },
  shouldSort: false,
});
