import { describe, expect, it } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { graphOf } from '../../test/flows/graph.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';
import { defaultLimits } from '../refusal.ts';
import { explore } from './explore/explore.ts';

const limits = defaultLimits;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** A split into branches of the given lines, joined, then a stamp. */
function wide(count: number, branch: (n: number) => string, last = 'stamp p\nend e\nj -> p\np -> e'): string {
  return `start s\nand f\nand j\ns -> f\n${last}\n${numbers(count).map(branch).join('\n')}`;
}
const approvals = (n: number): string => `user h${n} counts=head\nf -> h${n}\nh${n} -> j`;
const choices = (n: number): string =>
  `xor g${n} default=d${n}\nuser h${n} counts=head\nuser k${n} counts=head\nxor m${n}\nf -> g${n}\ng${n} -> h${n} : subject.form.amount > ${n}\ng${n} -> k${n} flow=d${n}\nh${n} -> m${n}\nk${n} -> m${n}\nm${n} -> j`;
const refusals = (n: number): string => `user h${n} counts=head onRefuse=continue\nf -> h${n}\nh${n} -> j`;
const anyRefused = (count: number): string =>
  `xor x default=go\nstamp p\nend e\nend no\nj -> x\nx -> no : ${numbers(count).map((n) => `h${n}.outcome = "refused"`).join(' or ')}\nx -> p flow=go\np -> e`;

async function judged(text: string): Promise<{ readonly rules: readonly string[]; readonly decided: boolean }> {
  const graph = await graphOf(text);
  const { decided, findings } = explore(graph, { limits, approvalRule: ruleOf(need('head')) });
  return { rules: findings.map(({ rule }) => rule), decided };
}

describe('a flow made of blocks', () => {
  it.each([
    ['20 parallel approvals', wide(20, approvals)],
    ['20 parallel branches, each with a choice and approvals', wide(20, choices)],
    ['20 parallel approvals of which none may be refused', wide(20, refusals, anyRefused(20))],
    ['20 parallel branches inside each of 5', wide(5, (n) => `and f${n}\nand j${n}\nf -> f${n}\nj${n} -> j\n${numbers(20).map((m) => `user h${n}_${m} counts=head\nf${n} -> h${n}_${m}\nh${n}_${m} -> j${n}`).join('\n')}`)],
    ['20 parallel branches, each with a reminder and a deadline', wide(20, (n) => `${approvals(n)}\ntimer t${n} on h${n} PT1H beside\nnotify n${n}\nend e${n}\nt${n} -> n${n}\nn${n} -> e${n}\ntimer d${n} on h${n} PT9H\nterminate x${n} refused\nd${n} -> x${n}`)],
  ])('is decided whatever its width: %s', async (_, text) => {
    expect(await judged(text)).toEqual({ rules: [], decided: true });
  });

  it('is refused when one of 20 refusals is forgotten, with a path that a person can follow', async () => {
    const text = wide(20, refusals, anyRefused(19));
    const compiled = await compileFlow(draw(text), { rule: ruleOf(need('head')) });
    const refused = 'refused' in compiled ? compiled.refused : [];
    expect(refused).toMatchObject([{ rule: 'approval-proof', element: 'p', message: 'The stamp can be reached although h19 was refused' }]);
    expect(refused[0]!.path).toEqual(['s', 'f', ...numbers(20).map((n) => `h${n}`), 'j', 'x', 'p']);
  });

  it('is decided when it has 2,000 elements', async () => {
    const tasks = numbers(490).map((n) => `user h${n} counts=head\nxor g${n} default=d${n}\nxor m${n}\nh${n} -> g${n}\ng${n} -> m${n} : subject.form.amount > ${n}\ng${n} -> m${n} flow=d${n}\nm${n} -> ${n === 489 ? 'p' : `h${n + 1}`}`);
    expect(await judged(`start s\nstamp p\nend e\ns -> h0\np -> e\n${tasks.join('\n')}`)).toEqual({ rules: [], decided: true });
  });
});
