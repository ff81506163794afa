import i18next from 'i18next';
import type { FindingCode, FormField } from '../../../../../bpmn/form/model.ts';

interface Wrong {
  readonly code: FindingCode;
  readonly field: FormField;
}

/** What is wrong with a value, in words, with the bounds that the field has. */
export function findingText({ code, field }: Wrong): string {
  const own = field.type === 'text' && code === 'pattern' ? field.patternText : undefined;
  return own ?? findingWords(code, boundsOf(field));
}

function boundsOf(field: FormField): Readonly<Record<string, number>> {
  if (field.type === 'text') return { least: field.minLength ?? 0, most: field.maxLength ?? 4000 };
  if (field.type === 'number') return { least: field.min ?? 0, most: field.max ?? 0, digits: field.decimals ?? 0, step: field.step ?? 1 };
  return field.type === 'datetime' ? { step: field.interval ?? 1 } : {};
}

/** The words for a code; the code itself when these pages do not know it. */
export const findingWords = (code: string, bounds: Readonly<Record<string, number>> = {}): string => {
  const key = `forms.finding.${code}`;
  return i18next.exists(key) ? (i18next.t as (key: string, values: object) => string)(key, { least: '', most: '', digits: '', step: '', ...bounds }) : code;
};
