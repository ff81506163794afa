import { unsafePattern } from '../../feel/pattern.ts';
import { valueLimits } from '../../feel/names.ts';
import type { Component } from '../component.ts';
import type { TextField } from '../model.ts';
import type { FieldKind } from './kind.ts';

const emailForm = /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,8}$/;

/** One line or several. Lengths are counted in UTF-16 units, as the browser does. */
export const text: FieldKind<TextField> = {
  attributes: ['appearance'],
  validations: ['minLength', 'maxLength', 'pattern', 'patternErrorMessage', 'validationType'],
  read(component) {
    const validate = component.inside('validate');
    const [minLength, maxLength] = [validate.count('minLength'), validate.count('maxLength')];
    if ((minLength ?? 0) > (maxLength ?? valueLimits.text)) component.refuse('form-malformed', 'validate asks for more characters than it allows');
    const type = validate.text('validationType') ?? 'custom';
    if (!['custom', 'email'].includes(type)) component.refuse('form-supported', `validate.validationType ${type} is not honoured: write a pattern`);
    const [pattern, said] = [type === 'custom' ? patternOf(validate) : undefined, validate.text('patternErrorMessage')];
    return { type: 'text', ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }), ...(pattern !== undefined && { pattern, ...(said && { patternText: said }) }), ...(type === 'email' && { email: true }) };
  },
  judge(value, { minLength = 0, maxLength = valueLimits.text, pattern, email }) {
    if (typeof value !== 'string') return { code: 'type' };
    if (value.length < minLength) return { code: 'too-short' };
    if (value.length > Math.min(maxLength, valueLimits.text)) return { code: 'too-long' };
    const fits = (pattern === undefined || new RegExp(pattern).test(value)) && (!email || emailForm.test(value));
    return fits ? { value } : { code: 'pattern' };
  },
};

function patternOf(validate: Component): string | undefined {
  const pattern = validate.text('pattern');
  if (pattern === undefined || pattern === '') return undefined;
  const why = unsafePattern(pattern) ?? (isPattern(pattern) ? undefined : 'is no regular expression');
  return why ? validate.refuse('form-pattern', `validate.pattern ${why}`) : pattern;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
