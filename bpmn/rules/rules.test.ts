import { describe, it, expect } from '@jest/globals';
import { ruleFiles } from '../../test/bpmn/ruleFiles.ts';
import { need, ruleFixtures, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';
import { graphRules, modelRules } from './registry.ts';

const rule = ruleOf(need('head'));
const ids = [...modelRules, ...graphRules].flat().map(({ id }) => id);

const refusals = async (xml: string, id: string) => {
  // needs are judged by their own rule: the other fixtures have no approval to prove
  const compiled = await compileFlow(xml, ['approval-proof', 'approval-form', 'stamp-conditions'].includes(id) ? { rule } : {});
  return 'refused' in compiled ? compiled.refused : [];
};

describe('a rule', () => {
  it('is shown by a good and a bad flow, and nothing else is', () => {
    const good = [...Object.keys(ruleFixtures), ...ruleFiles.filter(({ refused }) => refused === undefined).map(({ rule: id }) => id)];
    const bad = [...Object.keys(ruleFixtures), ...ruleFiles.filter(({ refused }) => refused !== undefined).map(({ rule: id }) => id)];
    expect([...new Set(good)].sort()).toEqual([...ids].sort());
    expect([...new Set(bad)].sort()).toEqual([...ids].sort());
  });

  describe.each(Object.entries(ruleFixtures))('%s', (id, { good, bad }) => {
    it('accepts what it asks for', async () => {
      expect(await refusals(good, id)).toEqual([]);
    });

    it.each(Object.entries(bad))('refuses %s, naming the element', async (_, [xml, element]) => {
      expect(await refusals(xml, id)).toContainEqual(expect.objectContaining({ rule: id, element }));
    });
  });
});
