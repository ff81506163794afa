import { describe, expect, it } from '@jest/globals';
import { translator } from '../language/translate.ts';
import { feelProblem } from './condition.ts';

describe('a condition while it is written', () => {
  const panel = { t: translator('zh-CN'), tasks: () => ['approve'] };

  it.each(['', 'approve.outcome = "approved"', '= subject.form.amount > 100000', 'list contains(roles, "legal")'])('is fine: %s', (text) => {
    expect(feelProblem(text, panel)).toBeUndefined();
  });

  it.each([['subject.form.amount >', '不是 FEEL'], ['function(x) x', '定义了函数'], ['matches(subject.form.a, "(a+)+")', '重复']])('says in the language of the page what is wrong: %s', (text, words) => {
    expect(feelProblem(text, panel)).toContain(words);
  });
});
