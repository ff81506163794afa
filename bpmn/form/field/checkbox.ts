import type { CheckboxField } from '../model.ts';
import type { FieldKind } from './kind.ts';

/** true or false; one that is required must be true. */
export const checkbox: FieldKind<CheckboxField> = {
  attributes: [],
  validations: [],
  empty: false,
  read: () => ({ type: 'checkbox' }),
  judge(value, { required }) {
    if (typeof value !== 'boolean') return { code: 'type' };
    return required && !value ? { code: 'required' } : { value };
  },
};
