import { describe, expect, it } from '@jest/globals';
import { ruleList, rulesPage, ruleTestsIn } from './rules.ts';

const file = 'domain/filing/deadline.test.ts';
const text = `
describe('filing obligation', () => {
  §('R20 is due 24 elapsed hours after making', () => {});
  §.each([1, 2])("R20 R35 counts day %d of the owner's year", () => {});
  §('R07, R08 keeps \\'both\\'', async () => {});
  §('says nothing of a rule', () => {});
  submit('R99 is no test');
});`.replaceAll('§', 'it'); // written so that these are not found as tests of this project
const result = (title: string, status: 'passed' | 'failed') => ({ file, title, fullName: `filing obligation ${title}`, status, milliseconds: 1 });

describe('rules shown by a test file', () => {
  it('are those that the titles of its tests begin with', () => {
    expect(ruleTestsIn(file, text)).toEqual([
      { rule: 'R20', file, sentence: 'is due 24 elapsed hours after making' },
      { rule: 'R20', file, sentence: "counts day %d of the owner's year" },
      { rule: 'R35', file, sentence: "counts day %d of the owner's year" },
      { rule: 'R07', file, sentence: "keeps 'both'" },
      { rule: 'R08', file, sentence: "keeps 'both'" },
    ]);
  });
});

describe('page of rules', () => {
  const rows = ruleTestsIn(file, text);

  it('says of each test whether it passed, of one with many cases whether all did', () => {
    const tests = [
      result('R20 is due 24 elapsed hours after making', 'passed'), result("R20 R35 counts day 1 of the owner's year", 'passed'), result("R20 R35 counts day 2 of the owner's year", 'failed'),
    ];
    const outcomes = rulesPage(rows, { complete: true, tests }).split('\n').filter((line) => line.startsWith('| R')).map((line) => line.split('|').at(-2)?.trim());
    expect(outcomes).toEqual(['yes', 'no', 'no', '', '']);
  });

  it('is stale when a test is added, not when results change', () => {
    const passed = rulesPage(rows, { complete: true, tests: [result('R20 is due 24 elapsed hours after making', 'passed')] });
    expect(ruleList(passed)).toEqual(ruleList(rulesPage(rows, undefined)));
    expect(ruleList(passed)).not.toEqual(ruleList(rulesPage(rows.slice(1), undefined)));
  });
});
