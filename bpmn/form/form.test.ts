import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../../domain/instant.ts';
import { readForm } from './read.ts';
import { submitted } from './submitted.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
type Json = Record<string, unknown>;
const form = (...components: readonly Json[]) => JSON.stringify({ type: 'default', id: 'form', schemaVersion: 18, exporter: { name: 'x' }, components: components.map((component, n) => ({ id: `c${n + 1}`, ...component })) });
const read = (...components: readonly Json[]) => {
  const result = readForm(form(...components));
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result.form;
};
const refusals = (text: string, limits = {}): readonly string[] => {
  const result = readForm(text, limits);
  return 'refused' in result ? result.refused.map(({ rule, element, message }) => `${rule} ${element}: ${message}`) : [];
};
const submit = (components: readonly Json[], data: Json, variables: Json = {}): unknown => {
  const result = submitted(read(...components), data, variables, noon);
  return 'findings' in result ? result.findings.map(({ field, code }) => `${field} ${code}`) : result.variables;
};
const options = [{ label: 'A', value: 'a' }, { label: 'B', value: 'b' }];

describe('a field', () => {
  const text = { type: 'textfield', key: 'x', validate: { minLength: 2, maxLength: 4, pattern: '^[a-z]+$' } };
  const number = { type: 'number', key: 'x', decimalDigits: 2, validate: { min: 0, max: '100' } };
  const date = { type: 'datetime', key: 'x', subtype: 'date' };
  const time = { type: 'datetime', key: 'x', subtype: 'time', timeSerializingFormat: 'no_timezone', timeInterval: 15 };
  const moment = { type: 'datetime', key: 'x', subtype: 'datetime', timeSerializingFormat: 'utc_offset' };

  it.each([
    ['a line of text', text, 'abc', 'abc'],
    ['a line of text', text, 'a', 'too-short'],
    ['a line of text', text, 'abcde', 'too-long'],
    ['a line of text', text, 'AB', 'pattern'],
    ['a line of text', text, 7, 'type'],
    ['a line of text', text, '', null],
    ['any text', { type: 'textarea', key: 'x' }, 'x'.repeat(4_001), 'too-long'],
    ['an address of mail', { type: 'textfield', key: 'x', validate: { validationType: 'email' } }, 'li@unit.example.cn', 'li@unit.example.cn'],
    ['an address of mail', { type: 'textfield', key: 'x', validate: { validationType: 'email' } }, 'li@unit', 'pattern'],
    ['a number', number, 99.25, 99.25],
    ['a number', number, '5', 'type'],
    ['a number', number, -1, 'too-small'],
    ['a number', number, 100.5, 'too-large'],
    ['a number', number, 1.125, 'too-precise'],
    ['a number', number, 1e-7, 'too-precise'],
    ['a number', number, Number.NaN, 'type'],
    ['a number', { ...number, increment: '0.1' }, 0.3, 0.3],
    ['a number', { ...number, increment: '0.1' }, 0.25, 'interval'],
    ['a number', number, null, null],
    ['a box', { type: 'checkbox', key: 'x' }, true, true],
    ['a box', { type: 'checkbox', key: 'x' }, null, false],
    ['a box', { type: 'checkbox', key: 'x' }, 'yes', 'type'],
    ['a box', { type: 'checkbox', key: 'x', validate: { required: true } }, false, 'required'],
    ['one of some', { type: 'radio', key: 'x', values: options }, 'a', 'a'],
    ['one of some', { type: 'select', key: 'x', values: ['a', 1, true] }, 1, 1],
    ['one of some', { type: 'select', key: 'x', values: options }, 'c', 'no-option'],
    ['one of some', { type: 'radio', key: 'x', values: options }, ['a'], 'type'],
    ['many of some', { type: 'checklist', key: 'x', values: options }, ['b', 'a'], ['b', 'a']],
    ['many of some', { type: 'taglist', key: 'x', values: options }, ['a', 'a'], 'no-option'],
    ['many of some', { type: 'taglist', key: 'x', values: options }, 'a', 'type'],
    ['many of some', { type: 'checklist', key: 'x', values: options, validate: { required: true } }, [], 'required'],
    ['one of those in a variable', { type: 'select', key: 'x', valuesKey: 'units' }, 'u2', 'u2'],
    ['one of those in a variable', { type: 'select', key: 'x', valuesKey: 'units' }, 'u3', 'no-option'],
    ['one of those in a variable', { type: 'select', key: 'x', valuesKey: 'gone' }, 'u3', 'options-unknown'],
    ['one that an expression gives', { type: 'select', key: 'x', valuesExpression: '=units[value != "u1"].value' }, 'u2', 'u2'],
    ['one that an expression gives', { type: 'select', key: 'x', valuesExpression: '=units[value != "u1"].value' }, 'u1', 'no-option'],
    ['a date', date, '2026-02-28', '2026-02-28'],
    ['a date', date, '2026-02-30', 'type'],
    ['a date', date, '2026-2-3', 'type'],
    ['a date', { ...date, disallowPassedDates: true }, '2026-09-29', 'past'],
    ['a date', { ...date, disallowPassedDates: true }, '2026-09-30', '2026-09-30'],
    ['a time', time, '09:45', '09:45'],
    ['a time', time, '09:50', 'interval'],
    ['a time', time, '24:00', 'type'],
    ['a time', time, '09:45Z', 'type'],
    ['a date and time', moment, '2026-10-01T09:30+08:00', '2026-10-01T09:30+08:00'],
    ['a date and time', moment, '2026-10-01T09:30', 'type'],
    ['a date and time', { ...moment, disallowPassedDates: true }, '2026-09-29T20:00Z', '2026-09-29T20:00Z'],
    ['a date and time', { ...moment, timeSerializingFormat: 'utc_normalized' }, '2026-10-01T01:30Z', '2026-10-01T01:30Z'],
    ['a date and time', { ...moment, timeSerializingFormat: 'utc_normalized' }, '2026-10-01T01:30+08:00', 'type'],
  ])('for %s %j takes %j as %j', (_what, component, value, expected) => {
    const units = [{ label: '一', value: 'u1' }, { label: '二', value: 'u2' }];
    const result = submit([component], { x: value }, { units });
    expect(result).toEqual(Array.isArray(result) ? [`x ${String(expected)}`] : { x: expected });
  });

  it.each(['textfield', 'textarea', 'number', 'radio', 'select', 'taglist', 'checklist', 'datetime'])('that is required must not be empty: %s', (type) => {
    const component = { type, key: 'x', validate: { required: true }, ...(['radio', 'select', 'taglist', 'checklist'].includes(type) && { values: options }), ...(type === 'datetime' && { subtype: 'date' }) };
    for (const data of [{}, { x: null }, { x: '' }]) expect(submit([component], data)).toEqual(['x required']);
  });

  it('has its default when nothing is submitted, and none when it was emptied', () => {
    const component = { type: 'number', key: 'x', defaultValue: 7 };
    expect(submit([component], {})).toEqual({ x: 7 });
    expect(submit([component], { x: null })).toEqual({ x: null });
  });

  it('that is read-only keeps what it is', () => {
    for (const fixed of [{ readonly: true }, { disabled: true }, { readonly: '=locked' }]) {
      const component = { type: 'number', key: 'x', ...fixed };
      expect(submit([component], { x: 7 }, { x: 7, locked: true })).toEqual({});
      expect(submit([component], {}, { x: 7, locked: true })).toEqual({});
      expect(submit([component], { x: 8 }, { x: 7, locked: true })).toEqual(['x readonly']);
    }
    expect(submit([{ type: 'number', key: 'x', readonly: '=locked' }], { x: 8 }, { x: 7, locked: false })).toEqual({ x: 8 });
    expect(submit([{ type: 'number', key: 'x', readonly: '=locked' }], { x: 8 }, { x: 7 })).toEqual(['x condition-failed']);
  });

  it('that the form does not have is refused', () => {
    expect(submit([{ type: 'number', key: 'x' }], { x: 1, role: 'admin' })).toEqual(['role unknown']);
    expect(submit([{ type: 'number', key: 'x' }], JSON.parse('{"x":1,"__proto__":{"y":1}}') as Json)).toEqual(['__proto__ unknown']);
  });
});

describe('fields together', () => {
  const lines = { type: 'dynamiclist', id: 'lines', path: 'lines', components: [{ type: 'textfield', id: 'name', key: 'name', validate: { required: true } }, { type: 'number', id: 'amount', key: 'amount', conditional: { hide: '=name = "free"' } }] };
  const group = { type: 'group', id: 'g', path: 'party', components: [{ type: 'textfield', id: 'n', key: 'name' }] };
  const plain = { type: 'group', id: 'p', components: [{ type: 'number', id: 'y', key: 'y' }] };

  it('are entries of a group with a path, beside it without one, and items of a list', () => {
    expect(submit([group, plain, lines], { party: { name: 'x' }, y: 1, lines: [{ name: 'a', amount: 2 }, { name: 'free' }] })).toEqual({ party: { name: 'x' }, y: 1, lines: [{ name: 'a', amount: 2 }, { name: 'free' }] });
    expect(submit([group, plain, lines], {})).toEqual({ party: { name: null }, y: null, lines: [] });
  });

  it('are found wrong at their place', () => {
    expect(submit([group, lines], { party: { name: 1, age: 2 }, lines: [{ name: 'a', amount: 'x' }, {}, 7] })).toEqual(['party.name type', 'party.age unknown', 'lines[1].amount type', 'lines[2].name required', 'lines[3] type']);
    expect(submit([group, lines], { party: [], lines: {} })).toEqual(['party type', 'lines type']);
    expect(submit([lines], { lines: Array.from({ length: 201 }, () => ({ name: 'a' })) })).toEqual(['lines too-long']);
  });

  it('are dropped where they are hidden, item by item', () => {
    expect(submit([lines], { lines: [{ name: 'free', amount: 5 }, { name: 'a', amount: 5 }] })).toEqual({ lines: [{ name: 'free' }, { name: 'a', amount: 5 }] });
    const hidden = { type: 'textfield', key: 'why', validate: { required: true }, conditional: { hide: '=amount <= limit' } };
    const amount = { type: 'number', key: 'amount' };
    expect(submit([amount, hidden], { amount: 5, why: 7 }, { limit: 10 })).toEqual({ amount: 5 });
    expect(submit([amount, hidden], { amount: 15 }, { limit: 10 })).toEqual(['why required']);
    expect(submit([amount, hidden], {}, { limit: 10, amount: 5 })).toEqual(['why required']); // the amount is empty now
    expect(submit([amount, { ...hidden, conditional: { hide: '="x"' } }], {})).toEqual(['c2 condition-failed']);
  });

  it('hide a whole group, with or without path', () => {
    const hide = { conditional: { hide: '=not(wanted)' } };
    const wanted = { type: 'checkbox', key: 'wanted' };
    expect(submit([wanted, { ...group, ...hide }, { ...plain, ...hide }], { party: { name: 'x', odd: 1 }, y: 'no number' })).toEqual({ wanted: false });
    expect(submit([wanted, { ...group, ...hide }, { ...plain, ...hide }], { wanted: true, party: { name: 'x' }, y: 1 })).toEqual({ wanted: true, party: { name: 'x' }, y: 1 });
  });

  it('are not shown by what is itself hidden', () => {
    const chain = ['a', 'b', 'c'].map((key, n, all) => ({ type: 'checkbox', key, ...(n > 0 && { conditional: { hide: `=${all[n - 1]} != true` } }) }));
    expect(submit(chain, { a: false, b: true, c: true })).toEqual({ a: false });
    expect(submit(chain, { a: true, b: true, c: true })).toEqual({ a: true, b: true, c: true });
    expect(submit([...chain].reverse(), { a: false, b: true, c: true })).toEqual({ a: false });
  });

  it('that hide one another without end are found out', () => {
    const circle = [{ type: 'checkbox', key: 'a', conditional: { hide: '=b' } }, { type: 'checkbox', key: 'b', conditional: { hide: '=a != true' } }];
    expect(submit(circle, { a: true, b: true })).toEqual([' conditions-circular']);
  });

  it('see what is read-only as it is', () => {
    const fields = [{ type: 'number', key: 'amount', readonly: true }, { type: 'textfield', key: 'why', validate: { required: true }, conditional: { hide: '=amount < 10' } }];
    expect(submit(fields, {}, { amount: 5 })).toEqual({});
    expect(submit(fields, {}, { amount: 15 })).toEqual(['why required']);
  });
});

describe('a form', () => {
  it('may hold what only shows something', () => {
    expect(refusals(form({ type: 'text', text: '# {{title}}' }, { type: 'separator' }, { type: 'spacer', height: 60 }, { type: 'button', action: 'submit', key: 'b' }, { type: 'textfield', key: 'x', label: '=title', description: 'd', layout: { row: 'r', columns: null }, properties: { a: 'b' }, appearance: { prefixAdorner: '¥' }, conditional: {} }))).toEqual([]);
  });

  it.each(['html', 'iframe', 'image', 'table', 'filepicker', 'documentPreview', 'expression', 'script', 'toString', ''])('is refused with the component %j', (type) => {
    expect(refusals(form({ type, key: 'x' }))).toEqual([`form-supported c1: The component ${type} is not executed`]);
  });

  it.each([
    [{ type: 'textfield', key: 'x', mood: 1 }, /^form-supported c1: mood is not honoured/],
    [{ type: 'textfield', key: 'x', validate: { min: 1 } }, /^form-supported c1: validate.min is not honoured/],
    [{ type: 'textfield', key: 'x', conditional: { show: '=a' } }, /conditional.show/],
    [{ type: 'number', key: 'x', serializeToString: true }, /serializeToString/],
    [{ type: 'number', key: 'x', validate: { min: '=least' } }, /validate.min is an expression/],
    [{ type: 'number', key: 'x', validate: { required: '=must' } }, /validate.required is an expression/],
    [{ type: 'number', key: 'x', validate: { min: 3, max: 2 } }, /more than/],
    [{ type: 'textfield', key: 'x', validate: { validationType: 'phone' } }, /phone/],
    [{ type: 'textfield', key: 'x', validate: { minLength: -1 } }, /whole number/],
    [{ type: 'textfield', key: 'x', validate: { pattern: '(a+)+$' } }, /^form-pattern c1: .*repeats/],
    [{ type: 'textfield', key: 'x', validate: { pattern: '(' } }, /no regular expression/],
    [{ type: 'textfield', key: 'x', conditional: { hide: 'a = 1' } }, /must begin with =/],
    [{ type: 'textfield', key: 'x', conditional: { hide: '=a = ' } }, /^form-feel c1: .*is not FEEL/],
    [{ type: 'textfield', key: 'x', conditional: { hide: '=matches(a, "(a+)+")' } }, /pattern/],
    [{ type: 'textfield', key: 'x', conditional: { hide: `=${'('.repeat(50)}1${')'.repeat(50)}` } }, /deep/],
    [{ type: 'textfield', key: 'x', conditional: { hide: `=a = "${'x'.repeat(3_000)}"` } }, /longer/],
    [{ type: 'textfield', key: 'x', conditional: { hide: '=this.a' } }, /reads this/],
    [{ type: 'textfield', key: 'x', conditional: { hide: '=head(unit) = a' } }, /calls head/],
    [{ type: 'textfield' }, /has a key/],
    [{ type: 'textfield', key: 'a.b' }, /^form-names c1: .*one word/],
    [{ type: 'textfield', key: '__proto__' }, /one word/],
    [{ type: 'select', key: 'x' }, /one of values/],
    [{ type: 'select', key: 'x', values: [], valuesKey: 'y' }, /one of values/],
    [{ type: 'select', key: 'x', values: [{ value: 'a' }, 'a'] }, /a value of its own/],
    [{ type: 'select', key: 'x', values: [{ value: {} }] }, /a value of its own/],
    [{ type: 'select', key: 'x', values: Array.from({ length: 501 }, (_, n) => n) }, /^form-too-large/],
    [{ type: 'select', key: 'x', values: ['a'], defaultValue: 'b' }, /defaultValue/],
    [{ type: 'number', key: 'x', defaultValue: '5' }, /defaultValue/],
    [{ type: 'datetime', key: 'x' }, /subtype/],
    [{ type: 'datetime', key: 'x', subtype: 'time', timeSerializingFormat: 'odd' }, /odd/],
    [{ type: 'dynamiclist', components: [] }, /has a path/],
    [{ type: 'dynamiclist', path: 'x', allowAddRemove: false, components: [] }, /allowAddRemove/],
    [{ type: 'dynamiclist', path: 'x', isRepeating: false, components: [] }, /isRepeating/],
    [{ type: 'number', key: 'x', increment: 0 }, /increment/],
    [{ type: 'button', action: 'delete' }, /action/],
    [{ type: 'group', components: 7 }, /components is not a list/],
    [{ type: 'group', components: [7] }, /no object/],
  ])('is refused by name for %j', (component, why) => {
    expect(refusals(form(component))).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
  });

  it('is refused with one name for two fields', () => {
    expect(refusals(form({ type: 'number', key: 'x' }, { type: 'group', components: [{ id: 'in', type: 'number', key: 'x' }] }))).toEqual(['form-names form: x is the name of two fields']);
  });

  it('is refused with one id for two components', () => {
    expect(refusals(form({ type: 'number', key: 'x' }, { type: 'text', id: 'c1', text: 'x' }))).toEqual(['form-names c1: c1 is the id of two components']);
  });

  it.each(['', '[]', '{', 'null', '{"components":{}}', '[[[[', '{"id":"f"}'])('is refused when it is none: %s', (text) => {
    expect(refusals(text)).toEqual([expect.stringMatching(/^form-malformed/)]);
  });

  it('is refused when it is too large or too deep', () => {
    const deep = (levels: number): Json => (levels === 0 ? { type: 'number', key: 'x' } : { type: 'group', components: [deep(levels - 1)] });
    expect(refusals(form(deep(6)))).toEqual([expect.stringMatching(/^form-too-large.*deep/)]);
    expect(refusals(form(...Array.from({ length: 501 }, (_, n) => ({ type: 'number', key: `x${n}` }))))).toEqual([expect.stringMatching(/^form-too-large.*components/)]);
    expect(refusals(form({ type: 'text', text: 'x'.repeat(500_000) }))).toEqual([expect.stringMatching(/^form-too-large.*characters/)]);
    expect(refusals('['.repeat(100_000))).toEqual([expect.stringMatching(/^form-malformed/)]);
  });
});

describe('whatever is accepted', () => {
  const constraint = fc.oneof(
    fc.record({ type: fc.constant('textfield'), validate: fc.record({ required: fc.boolean(), minLength: fc.integer({ min: 0, max: 2 }), maxLength: fc.integer({ min: 2, max: 4 }), pattern: fc.constantFrom('^[ab]*$', 'a') }, { requiredKeys: [] }) }),
    fc.record({ type: fc.constant('number'), decimalDigits: fc.constantFrom(0, 2), validate: fc.record({ required: fc.boolean(), min: fc.integer({ min: -2, max: 0 }), max: fc.integer({ min: 0, max: 5 }) }, { requiredKeys: [] }) }),
    fc.record({ type: fc.constant('checkbox'), validate: fc.record({ required: fc.boolean() }) }),
    fc.record({ type: fc.constantFrom('radio', 'checklist'), values: fc.constant(['a', 'b']), validate: fc.record({ required: fc.boolean() }) }),
    fc.record({ type: fc.constant('datetime'), subtype: fc.constant('date'), validate: fc.record({ required: fc.boolean() }) }),
  );
  const value = fc.oneof(fc.constantFrom(null, '', 'a', 'ab', 'abba', 'c', true, false, 0, 1, 2.5, -3, '2026-01-31', '2026-02-31', [], ['a'], ['a', 'b'], ['c'], ['a', 'a'], {}), fc.jsonValue() as fc.Arbitrary<never>);

  /** The constraints once more, without the form's own code. */
  function holds({ type, validate, decimalDigits }: Json, given: unknown): boolean {
    const { required, minLength, maxLength, pattern, min, max } = validate as { required?: boolean; minLength?: number; maxLength?: number; pattern?: string; min?: number; max?: number };
    if (type === 'checkbox') return given === true || (given === false && !required);
    if (given === null) return !required;
    if (type === 'textfield') return typeof given === 'string' && given.length > 0 && given.length >= (minLength ?? 0) && given.length <= (maxLength ?? 4_000) && (!pattern || (pattern === 'a' ? given.includes('a') : [...given].every((one) => 'ab'.includes(one))));
    if (type === 'number') return typeof given === 'number' && given >= (min ?? -Infinity) && given <= (max ?? Infinity) && Number(given.toFixed(Number(decimalDigits))) === given;
    if (type === 'radio') return given === 'a' || given === 'b';
    if (type === 'checklist') return Array.isArray(given) && (given.length > 0 || !required) && given.every((one) => one === 'a' || one === 'b') && new Set(given).size === given.length;
    return typeof given === 'string' && given.length === 10 && !Number.isNaN(Date.parse(given)) && new Date(given).toISOString().slice(0, 10) === given;
  }

  it('satisfies every constraint of its field, and what satisfies them is accepted', () => {
    fc.assert(fc.property(constraint, value, (component, given) => {
      const result = submitted(read({ ...component, key: 'x' }), { x: given }, {}, noon);
      if ('variables' in result) expect([component, result.variables.x]).toEqual([component, holds(component, result.variables.x) ? result.variables.x : 'a value that does not fit']);
      else expect([component, given, holds(component, given)]).toEqual([component, given, false]);
    }), { numRuns: 1_500 });
  });

  it('is plain data under the names of the form alone, whatever was submitted', () => {
    const fields = read({ type: 'textfield', key: 'a' }, { type: 'number', key: 'b', conditional: { hide: '=a = null' } }, { type: 'dynamiclist', path: 'l', components: [{ id: 'la', type: 'checkbox', key: 'a' }] });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'l', 'c', '__proto__'), fc.jsonValue()), (data) => {
      const result = submitted(fields, data, {}, noon);
      if ('variables' in result) expect(Object.keys(result.variables).every((name) => ['a', 'b', 'l'].includes(name))).toBe(true);
    }));
  });
});
