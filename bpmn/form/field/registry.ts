import type { FormField } from '../model.ts';
import { checkbox } from './checkbox.ts';
import { choice } from './choice.ts';
import { datetime } from './datetime.ts';
import type { Around, FieldKind, Judged } from './kind.ts';
import { number } from './number.ts';
import { text } from './text.ts';

const kinds = { text, number, checkbox, choice, datetime } satisfies { [T in FormField['type']]: FieldKind<Extract<FormField, { type: T }>> };

/** By type of component in the file. */
const kindNames: Readonly<Record<string, FormField['type']>> = {
  textfield: 'text', textarea: 'text', number: 'number', checkbox: 'checkbox', checklist: 'choice', taglist: 'choice', radio: 'choice', select: 'choice', datetime: 'datetime',
};

/** The kind of field that a type of component is; undefined when it is none. */
export const kindOf = (type: string): FieldKind<FormField> | undefined => {
  const name = Object.hasOwn(kindNames, type) ? kindNames[type] : undefined;
  return name && fieldKind(name);
};

const fieldKind = (name: FormField['type']): FieldKind<FormField> => kinds[name];

/** What an empty field holds. */
export const emptyOf = (field: FormField): unknown => fieldKind(field.type).empty ?? null;

/** Judges a value by the kind of its field and by what every field has. null, an empty text and nothing at all are empty. */
export function judged(value: unknown, field: FormField, around: Around): Judged {
  const given = value === undefined || value === null || value === '' ? emptyOf(field) : value;
  if (given === null) return field.required ? { code: 'required' } : { value: null };
  return fieldKind(field.type).judge(given, field, around);
}
