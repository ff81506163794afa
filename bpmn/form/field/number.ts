import type { NumberField } from '../model.ts';
import type { FieldKind } from './kind.ts';

/** Always a number, never a text of one. Money is in minor units if its author says so. */
export const number: FieldKind<NumberField> = {
  attributes: ['appearance', 'decimalDigits', 'increment', 'serializeToString'],
  validations: ['min', 'max'],
  read(component) {
    const validate = component.inside('validate');
    const [min, max, decimals, step] = [validate.number('min'), validate.number('max'), component.count('decimalDigits'), component.number('increment')];
    if (step !== undefined && step <= 0) component.refuse('form-malformed', 'increment is not more than 0');
    if (component.flag('serializeToString')) component.refuse('form-supported', 'serializeToString is not honoured: numbers are submitted as numbers');
    if (min !== undefined && max !== undefined && min > max) component.refuse('form-malformed', 'validate.min is more than validate.max');
    return { type: 'number', ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(decimals !== undefined && { decimals }), ...(step !== undefined && step > 0 && { step }) };
  },
  judge(value, { min = -Infinity, max = Infinity, decimals, step }) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'type' };
    if (value < min) return { code: 'too-small' };
    if (value > max) return { code: 'too-large' };
    if (decimals !== undefined && digitsOf(value) > decimals) return { code: 'too-precise' };
    return step === undefined || isMultiple(value, step) ? { value } : { code: 'interval' };
  },
};

/** Digits behind the point, as the number is written. */
function digitsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Both as whole numbers of the smaller digit, so that 0.3 is three times 0.1. */
function isMultiple(value: number, step: number): boolean {
  const scale = 10 ** Math.max(digitsOf(value), digitsOf(step));
  return Math.round(value * scale) % Math.round(step * scale) === 0;
}
