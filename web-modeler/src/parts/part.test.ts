import { describe, expect, it } from '@jest/globals';
import { freeName, kindOf, nameFor, renamed, without, type Beside } from './part.ts';

const beside: Beside = { files: [{ name: 'checks.bpmn', text: 'a' }, { name: 'table-1.dmn', text: 'b' }], forms: [{ id: 'review', type: 'default', components: [] }] };

describe('a part of a flow', () => {
  it.each([['', 'main'], ['checks.bpmn', 'process'], ['limits.DMN', 'table'], ['form/review', 'form']] as const)('is known by its name: %s', (part, kind) => {
    expect(kindOf(part)).toBe(kind);
  });

  it('gets a name that no other has', () => {
    expect([freeName('table', beside), freeName('process', beside), freeName('form', beside)]).toEqual(['table-2.dmn', 'process-1.bpmn', 'form-1']);
  });

  it.each([
    ['table-1.dmn', 'limits', 'limits.dmn'], ['table-1.dmn', '限额.dmn', '限额.dmn'], ['table-1.dmn', 'table-1', 'table-1.dmn'], ['checks.bpmn', ' checks two ', 'checks two.bpmn'], ['form/review', '审核', '审核'], ['form/review', 'review', 'review'],
  ])('%s may be called %s', (part, wanted, name) => {
    expect(nameFor(part, wanted, beside)).toBe(name);
  });

  it.each([['table-1.dmn', ''], ['table-1.dmn', '../x'], ['checks.bpmn', 'a\\b'], ['form/review', 'two words'], ['form/other', 'review'], ['other.bpmn', 'Checks'], ['', 'main']])('%s may not be called %j', (part, wanted) => {
    expect(nameFor(part, wanted, beside)).toBeUndefined();
  });

  it('is called otherwise, or taken away, and nothing else changes', () => {
    expect(renamed('form/review', 'check', beside)).toEqual({ part: 'form/check', beside: { ...beside, forms: [{ id: 'check', type: 'default', components: [] }] } });
    expect(renamed('table-1.dmn', 'limits.dmn', beside).beside.files).toEqual([{ name: 'checks.bpmn', text: 'a' }, { name: 'limits.dmn', text: 'b' }]);
    expect(without('form/review', beside)).toEqual({ ...beside, forms: [] });
    expect(without('checks.bpmn', beside).files.map(({ name }) => name)).toEqual(['table-1.dmn']);
  });
});
