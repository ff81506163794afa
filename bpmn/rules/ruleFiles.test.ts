import { describe, it, expect } from '@jest/globals';
import { ruleFiles, type RuleFile } from '../../test/bpmn/ruleFiles.ts';
import { contextOf, modelRefusals } from '../compile.ts';
import { readDefinitions } from '../read/definitions.ts';
import type { Definitions } from '../read/model.ts';
import { defaultLimits, type Refusal } from '../refusal.ts';
import { besideOf } from './beside.ts';

const good = ruleFiles.filter(({ refused }) => refused === undefined);
const bad = ruleFiles.filter(({ refused }) => refused !== undefined);

async function opened(xml: string): Promise<Definitions> {
  const read = await readDefinitions(xml, defaultLimits);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read.definitions;
}

async function refusals({ xml, beside, options }: RuleFile): Promise<readonly Refusal[]> {
  const definitions = await opened(xml);
  const others = await Promise.all(beside.map(opened));
  return modelRefusals(definitions, { ...contextOf({ ...options, several: true }), ...((beside.length > 0 || Object.keys(options.decisions ?? {}).length > 0) && { beside: besideOf([definitions, ...others], Object.keys(options.decisions ?? {})) }) });
}

describe('a rule on what was read', () => {
  it.each(good)('$rule accepts: $what', async (file) => {
    expect(await refusals(file)).toEqual([]);
  });

  it.each(bad)('$rule alone refuses: $what', async (file) => {
    expect(await refusals(file)).toEqual([{ rule: file.rule, element: file.refused, message: expect.any(String) }]);
  });
});
