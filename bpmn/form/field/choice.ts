import { evaluate } from '../../feel/evaluate.ts';
import { isObject, type Component } from '../component.ts';
import type { ChoiceField } from '../model.ts';
import type { Around, FieldKind } from './kind.ts';

/** `radio` and `select`: one of the options; `checklist` and `taglist`: several of them, each once. */
export const choice: FieldKind<ChoiceField> = {
  attributes: ['values', 'valuesKey', 'valuesExpression', 'searchable'],
  validations: [],
  read: (component, type) => ({ type: 'choice', many: ['checklist', 'taglist'].includes(type), options: optionsRead(component) }),
  judge(value, { many, options, required }, around) {
    const known = optionsAt(options, around);
    if (!known) return { code: 'options-unknown' };
    if (many && !Array.isArray(value)) return { code: 'type' };
    const chosen = many ? (value as readonly unknown[]) : [value];
    if (chosen.some((one) => typeof one === 'object' && one !== null)) return { code: 'type' };
    if (required && chosen.length === 0) return { code: 'required' };
    return new Set(chosen).size === chosen.length && chosen.every((one) => known.includes(one)) ? { value } : { code: 'no-option' };
  },
};

function optionsRead(component: Component): ChoiceField['options'] {
  const [values, variable, expression] = [component.list('values'), component.name('valuesKey'), component.feel('valuesExpression')];
  if ([values, variable, expression].filter((given) => given !== undefined).length !== 1) component.refuse('form-malformed', 'A choice has one of values, valuesKey and valuesExpression');
  if (variable !== undefined) return { variable };
  if (expression !== undefined) return { expression };
  const options = optionValues(values ?? []);
  if (values && (!options || new Set(options).size < options.length)) component.refuse('form-malformed', 'Each of values has a value of its own that is a text, a number, true or false');
  if ((options?.length ?? 0) > component.limits.options) component.refuse('form-too-large', `values has more than ${component.limits.options} options`);
  return { values: options ?? [] };
}

/** The values of options, which are objects with value and label, or values by themselves; undefined when they are neither. */
function optionValues(options: readonly unknown[]): readonly unknown[] | undefined {
  const values = options.map((option) => (isObject(option) ? option.value : option));
  return values.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? values : undefined;
}

/** What may be chosen now; undefined when nobody can say. */
function optionsAt(options: ChoiceField['options'], { scope, at }: Around): readonly unknown[] | undefined {
  if ('values' in options) return options.values;
  const text = 'variable' in options ? options.variable : options.expression;
  const result = evaluate(text, scope, at);
  return 'value' in result && Array.isArray(result.value) ? optionValues(result.value) : undefined;
}
