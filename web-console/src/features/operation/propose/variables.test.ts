import { describe, expect, it } from '@jest/globals';
import { valuesOf } from './values.ts';

describe('variables that an administrator fills in', () => {
  it('are taken as the kind that was chosen', () => {
    expect(valuesOf([{ name: ' amount ', kind: 'number', text: '50000' }, { name: 'note', kind: 'text', text: '50000' }, { name: 'urgent', kind: 'boolean', text: 'false' }, { name: 'parts', kind: 'json', text: '[1, {"a": null}]' }]))
      .toEqual({ amount: 50_000, note: '50000', urgent: false, parts: [1, { a: null }] });
  });

  it('are none while one of them is no value of its kind', () => {
    for (const row of [{ kind: 'number', text: '' }, { kind: 'number', text: '五万' }, { kind: 'json', text: '{a: 1}' }] as const) expect(valuesOf([{ name: 'x', ...row }])).toBeUndefined();
  });

  it('R36 never change what was asked for', () => {
    expect(valuesOf([{ name: 'subject', kind: 'text', text: 'x' }])).toBeUndefined();
  });

  it('count for nothing without a name', () => {
    expect(valuesOf([{ name: ' ', kind: 'number', text: '' }])).toEqual({});
  });
});
