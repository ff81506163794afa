/** A form that has been read: plain JSON. Expressions are FEEL without a leading `=`. */
export interface FormSchema {
  readonly id: string;
  readonly fields: readonly FormPart[];
}

/** What every part of a form has. */
interface Part {
  /** Id of the component in the file. */
  readonly id: string;
  /** Hidden when this is true: then it is no part of what is submitted. */
  readonly hide?: string;
}

/** Fields that lie together; with a path their values are entries of a variable of that name. */
export interface FormGroup extends Part {
  readonly type: 'group';
  readonly path?: string;
  readonly fields: readonly FormPart[];
}

/** A list of any length, whose items have the same fields. */
export interface FormList extends Part {
  readonly type: 'list';
  readonly path: string;
  readonly fields: readonly FormPart[];
}

/** What every field has. */
interface Field extends Part {
  /** Name of the variable, or of the entry. */
  readonly key: string;
  readonly required?: true;
  /** Shown but not to be changed: always, or when the expression is true. */
  readonly readonly?: true | string;
  /** What it holds when nothing was submitted. */
  readonly default?: unknown;
}

export interface TextField extends Field {
  readonly type: 'text';
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that the text must match somewhere. */
  readonly pattern?: string;
  /** What its author says to who does not match it. */
  readonly patternText?: string;
  readonly email?: true;
}

export interface NumberField extends Field {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Most digits behind the point. */
  readonly decimals?: number;
  /** The number is a multiple of it. */
  readonly step?: number;
}

export interface CheckboxField extends Field {
  readonly type: 'checkbox';
}

/** One or many of some values: given in the form, in a variable, or by an expression. */
export interface ChoiceField extends Field {
  readonly type: 'choice';
  readonly many: boolean;
  readonly options: { readonly values: readonly unknown[] } | { readonly variable: string } | { readonly expression: string };
}

/** ISO 8601 text of a date, a time or both; times with offset, in UTC, or as the clock shows. */
export interface DateTimeField extends Field {
  readonly type: 'datetime';
  readonly subtype: 'date' | 'time' | 'datetime';
  readonly zone: 'offset' | 'utc' | 'none';
  /** Days before today, in Asia/Shanghai, are refused. */
  readonly notPast?: true;
  /** The time lies at a multiple of so many minutes. */
  readonly interval?: number;
}

export type FormField = TextField | NumberField | CheckboxField | ChoiceField | DateTimeField;
export type FormPart = FormField | FormGroup | FormList;

/** The name of what a part holds; of a group without path, which holds nothing of its own, empty. */
export const nameOf = (part: FormPart): string => (part.type === 'group' || part.type === 'list' ? (part.path ?? '') : part.key);

/** Why a value was not accepted. */
export type FindingCode =
  | 'unknown' | 'required' | 'readonly' | 'type' | 'too-short' | 'too-long' | 'pattern' | 'too-small' | 'too-large' | 'too-precise'
  | 'no-option' | 'options-unknown' | 'past' | 'interval' | 'condition-failed' | 'conditions-circular';

/** @property field its path: `lines[2].amount`; empty for the whole form */
export interface Finding {
  readonly field: string;
  readonly code: FindingCode;
}
