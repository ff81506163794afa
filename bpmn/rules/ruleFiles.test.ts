import { describe, it, expect } from '@jest/globals';
import { refusalsOf, ruleFiles } from '../../test/bpmn/ruleFiles.ts';
import { modelRules } from './registry.ts';

const good = ruleFiles.filter(({ refused }) => refused === undefined);
const bad = ruleFiles.filter(({ refused }) => refused !== undefined);
const ids = modelRules.flat().map(({ id }) => id);

describe('a rule on what was read', () => {
  it('is a rule of the registry where files show it, each with good and bad ones', () => {
    const shown = (files: typeof ruleFiles) => [...new Set(files.map(({ rule }) => rule))].sort();
    expect(shown(bad)).toEqual(shown(good));
    expect(shown(bad).filter((rule) => !ids.includes(rule))).toEqual([]);
  });

  it.each(good)('$rule accepts: $what', async (file) => {
    expect(await refusalsOf(file)).toEqual([]);
  });

  it.each(bad)('$rule alone refuses: $what', async (file) => {
    expect(await refusalsOf(file)).toEqual([{ rule: file.rule, element: file.refused, message: expect.any(String) }]);
  });
});
