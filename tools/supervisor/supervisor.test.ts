import { describe, expect, it } from '@jest/globals';
import { isReadyLine } from './ready.ts';
import { inOrder } from './supervisor.ts';

const spec = (name: string, ...after: string[]) => ({ name, command: 'true', argv: [], after });

describe('order of starting', () => {
  it('puts those first that others come after', () => {
    expect(inOrder([spec('api', 'database', 'mail'), spec('mail'), spec('database')]).map(({ name }) => name)).toEqual(['mail', 'database', 'api']);
  });

  it('takes what runs already as there', () => {
    expect(inOrder([spec('api', 'database')], ['database'])).toHaveLength(1);
  });

  it.each([
    ['a circle', [spec('a', 'b'), spec('b', 'a')]],
    ['a name that nobody has', [spec('a', 'nobody')]],
  ])('refuses %s', (_, specs) => {
    expect(() => inOrder(specs)).toThrow('never starts');
  });
});

describe('ready line', () => {
  it.each(['ready', 'ready\r', '{"level":30,"msg":"ready"}'])('is %j', (line) => { expect(isReadyLine(line)).toBe(true); });
  it.each(['not ready', 'already', '{"level":30,"msg":"getting ready"}', '{"msg":"rea', '{}', ''])('is not %j', (line) => { expect(isReadyLine(line)).toBe(false); });
});
