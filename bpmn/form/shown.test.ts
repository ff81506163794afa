import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { readForm } from './read.ts';
import { ShownForm } from './shown.ts';
import { submitted } from './submitted.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
type Json = Record<string, unknown>;
const schemaOf = (...components: readonly Json[]): Json => ({ type: 'default', id: 'form', components });
const shownOf = (components: readonly Json[], variables: Json = {}): ShownForm => ShownForm.of(schemaOf(...components), variables, noon)!;
const components = (shown: ShownForm) => shown.schema.components as readonly Json[];

describe('a form that is shown', () => {
  const kind = { type: 'select', id: 'kind', key: 'kind', values: ['a', 'b'] };
  const why = { type: 'textfield', id: 'why', key: 'why', validate: { required: true }, conditional: { hide: '=kind != "b"' } };
  const party = { type: 'group', id: 'party', path: 'party', components: [{ type: 'textfield', id: 'name', key: 'name' }, { type: 'textfield', id: 'title', key: 'title', conditional: { hide: '=name = null' } }] };
  const lines = { type: 'dynamiclist', id: 'lines', path: 'lines', components: [{ type: 'checkbox', id: 'free', key: 'free' }, { type: 'number', id: 'amount', key: 'amount', conditional: { hide: '=free' } }] };

  it('hides what the server drops: at the top, in a group by its own fields, in a list item by item', () => {
    const shown = shownOf([kind, why, party, lines]);
    const [, whyShown, partyShown, linesShown] = components(shown);
    const conditionOf = (part: Json | undefined, n?: number) => ((n === undefined ? part : (part?.components as readonly Json[])[n])?.conditional as { hide: string }).hide;
    shown.see({ kind: 'a', party: { name: '' }, lines: [{ free: true, amount: 5 }, { free: false, amount: 5 }] });
    expect([shown.isHidden(conditionOf(whyShown), {}), shown.isHidden(conditionOf(partyShown, 1), {})]).toEqual([true, true]);
    expect([1, 2].map((item) => shown.isHidden(conditionOf(linesShown, 1), { i: [item] }))).toEqual([true, false]);
    shown.see({ kind: 'b', party: { name: '甲方' }, lines: [] });
    expect([shown.isHidden(conditionOf(whyShown), {}), shown.isHidden(conditionOf(partyShown, 1), {})]).toEqual([false, false]);
  });

  it('finds wrong in a field what the server finds wrong', () => {
    const fields = [{ type: 'number', id: 'n', key: 'n', increment: 0.1, validate: { max: 5 } }, { type: 'select', id: 's', key: 's', valuesKey: 'units' }, { type: 'textfield', id: 't', key: 't', readonly: true, validate: { required: true } }];
    const shown = shownOf(fields, { units: ['x'] });
    shown.see({});
    expect([6, 0.25, 0.3, null].map((value) => shown.judge('n', value)?.code)).toEqual(['too-large', 'interval', undefined, undefined]);
    expect([shown.judge('s', 'x')?.code, shown.judge('s', 'y')?.code, shown.judge('t', '')?.code]).toEqual([undefined, 'no-option', undefined]);
  });

  it('gives what the server takes, and nothing that may not be changed or that the form does not have', () => {
    const fields = [kind, why, party, lines, { type: 'textfield', id: 'f', key: 'fixed', readonly: '=locked' }, { type: 'text', id: 'x', text: 'hint' }];
    const variables = { locked: true, fixed: 'as it is', other: 1 };
    const shown = shownOf(fields, variables);
    const given = shown.given({ ...variables, kind: 'b', why: '急', party: { name: '甲', odd: 1 }, lines: [, { free: true, amount: null }] }); // the viewer leaves a gap where an item shows nothing
    expect(given).toEqual({ kind: 'b', why: '急', party: { name: '甲' }, lines: [{}, { free: true, amount: null }] });
    const read = readForm(JSON.stringify(schemaOf(...fields)));
    expect('form' in read && submitted(read.form, given, variables, noon)).toEqual({ variables: { kind: 'b', why: '急', party: { name: '甲', title: null }, lines: [{ free: false, amount: null }, { free: true }] } });
  });

  it('shows what was filled in before over the variables, entry by entry', () => {
    const shown = shownOf([party, lines], { party: { name: '甲', code: 7 }, lines: [{ amount: 1 }, { amount: 2 }] });
    expect(shown.initial({ party: { name: '乙' }, lines: [{ free: true }] })).toEqual({ party: { name: '乙', code: 7 }, lines: [{ amount: 1, free: true }] });
  });

  it('says to the viewer what the reader assumes: ids, repeating lists, what is read-only, where options are', () => {
    const shown = shownOf([{ type: 'dynamiclist', path: 'l', components: [{ type: 'number', key: 'n', readonly: '=locked' }] }, { type: 'select', key: 'u', valuesKey: 'units' }, { type: 'select', key: 'z', values: [{ label: '否', value: false }, { label: '是', value: true }] }], { locked: true });
    expect(components(shown)).toMatchObject([{ id: 'form/1', isRepeating: true, allowAddRemove: true, components: [{ id: 'form/1/1', readonly: true }] }, { id: 'form/2', valuesExpression: '=units' }, { id: 'form/3', type: 'radio' }]);
    expect([shown.value('=units', { this: {} }), shown.isHidden('=locked', { locked: true })]).toEqual([null, true]);
  });

  it('is none when it could not have been deployed', () => {
    expect(ShownForm.of(schemaOf({ type: 'html', id: 'h' }), {}, noon)).toBeUndefined();
    expect(ShownForm.of(schemaOf({ type: 'number', id: 'a', key: 'a' }, { type: 'number', id: 'a', key: 'b' }), {}, noon)).toBeUndefined();
  });
});
