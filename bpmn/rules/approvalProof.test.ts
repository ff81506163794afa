import { describe, it, expect } from '@jest/globals';
import type { ApprovalRule } from '../../domain/approval/rule.ts';
import { draw } from '../../test/flows/draw.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';

type Proved = readonly [flow: string, ...needs: ApprovalRule['needs']];
const head = need('head');
const finance = need('finance');

/** Flows whose every path to the stamp satisfies the rule. */
const proved: Readonly<Record<string, Proved>> = {
  'one approval, then the stamp': ['start s\nuser h counts=head\nstamp p\nend e\ns -> h\nh -> p\np -> e', head],
  'two approvals in parallel, joined before the stamp': [
    'start s\nand f\nuser h counts=head\nuser m counts=finance\nand j\nstamp p\nend e\ns -> f\nf -> h\nf -> m\nh -> j\nm -> j\nj -> p\np -> e',
    head,
    finance,
  ],
  'a task of two approvers for a need of two': ['start s\nuser h counts=head required=2\nstamp p\nend e\ns -> h\nh -> p\np -> e', need('head', 2)],
  'a refusal that goes on, led away from the stamp by a condition': [
    'start s\nuser h counts=head onRefuse=continue\nxor g default=d\nstamp p\nend e\nend e2\ns -> h\nh -> g\ng -> p : h.outcome = "approved"\ng -> e2 flow=d\np -> e',
    head,
  ],
  'a refusal that goes back for another round': [
    'start s\nxor m\nuser h counts=head onRefuse=continue\nxor g default=d\nuser fix persons=li\nstamp p\nend e\ns -> m\nm -> h\nh -> g\ng -> fix : h.outcome = "refused"\ng -> p flow=d\nfix -> m\np -> e',
    head,
  ],
  'a deadline that ends the process as refused': [
    'start s\nuser h counts=head\ntimer t on h PT72H\nterminate x refused\nstamp p\nend e\ns -> h\nh -> p\np -> e\nt -> x',
    head,
  ],
  'a reminder beside the approval, again and again': [
    'start s\nuser h counts=head\ntimer t on h R/PT24H beside\nnotify n\nend e2\nstamp p\nend e\ns -> h\nh -> p\np -> e\nt -> n\nn -> e2',
    head,
  ],
  'a deadline that hands the same approval to another task': [
    'start s\nuser h counts=head\ntimer t on h PT72H\nuser h2 counts=head\nxor m\nstamp p\nend e\ns -> h\nh -> m\nt -> h2\nh2 -> m\nm -> p\np -> e',
    head,
  ],
  'either of two ways of the subject, each approved': [
    'start s\nxor g default=d\nuser h counts=head\nuser h2 counts=head\nxor m\nstamp p\nend e\ns -> g\ng -> h : subject.form.amount > 1000\ng -> h2 flow=d\nh -> m\nh2 -> m\nm -> p\np -> e',
    head,
  ],
  'an ad-hoc subprocess that goes on until it is approved, with a note beside it': [
    'start s\nadhoc a until=\'h.outcome = "approved"\' {\nuser h counts=head onRefuse=continue\non-event x {\nstart xs timer=PT1H beside\nuser k persons=li\nend xe\nxs -> k\nk -> xe\n}\n}\nstamp p\nend e\ns -> a\na -> p\np -> e',
    head,
  ],
  'two stamps, one after the other': ['start s\nuser h counts=head\nstamp p\nstamp q\nend e\ns -> h\nh -> p\np -> q\nq -> e', head],
  'a stamp that repeats and says so': [
    'start s\nuser h counts=head\nxor m\nstamp p repeats=true\nxor g default=d\nend e\ns -> h\nh -> m\nm -> p\np -> g\ng -> m : subject.form.more\ng -> e flow=d',
    head,
  ],
};

/** Flows with a path that does not, and that path. */
const bypassed: Readonly<Record<string, readonly [flow: string, path: readonly string[], ...needs: ApprovalRule['needs']]>> = {
  'a stamp without any task': ['start s\nstamp p\nend e\ns -> p\np -> e', ['s', 'p'], head],
  'a task that counts for something else': ['start s\nuser m counts=finance\nstamp p\nend e\ns -> m\nm -> p\np -> e', ['s', 'm', 'p'], head, finance],
  'a task that counts for nothing': ['start s\nuser m role=head\nstamp p\nend e\ns -> m\nm -> p\np -> e', ['s', 'm', 'p'], head],
  'a refusal that goes on to the stamp': ['start s\nuser h counts=head onRefuse=continue\nstamp p\nend e\ns -> h\nh -> p\np -> e', ['s', 'h', 'p'], head],
  'a way round the approval': [
    'start s\nxor g default=d\nuser h counts=head\nxor m\nstamp p\nend e\ns -> g\ng -> m : subject.form.amount < 10\ng -> h flow=d\nh -> m\nm -> p\np -> e',
    ['s', 'g', 'm', 'p'],
    head,
  ],
  'a deadline that goes round the approval': [
    'start s\nuser h counts=head\ntimer t on h PT72H\nxor m\nstamp p\nend e\ns -> h\nh -> m\nt -> m\nm -> p\np -> e',
    ['s', 'h', 't', 'm', 'p'],
    head,
  ],
  'a reminder that itself leads to a stamp': [
    'start s\nuser h counts=head\ntimer t on h PT1H beside\nstamp q\nend e2\nstamp p\nend e\ns -> h\nh -> p\np -> e\nt -> q\nq -> e2',
    ['s', 'h', 't', 'q'],
    head,
  ],
  'a stamp beside the approval': [
    'start s\nand f\nuser h counts=head\nstamp p\nand j\nend e\ns -> f\nf -> h\nf -> p\nh -> j\np -> j\nj -> e',
    ['s', 'f', 'p'],
    head,
  ],
  'two parallel approvals of which one is enough': [
    'start s\nand f\nuser h counts=head\nuser m counts=finance\nstamp p\nstamp q\nend e\nend e2\ns -> f\nf -> h\nf -> m\nh -> p\nm -> q\np -> e\nq -> e2',
    ['s', 'f', 'm', 'q'],
    head,
    finance,
  ],
  'an ad-hoc subprocess that an event ends before it is approved': [
    'start s\nadhoc a until=\'h.outcome = "approved"\' {\nuser h counts=head onRefuse=continue\non-event x {\nstart xs timer=PT1H\nuser k persons=li\nend xe\nxs -> k\nk -> xe\n}\n}\nstamp p\nend e\ns -> a\na -> p\np -> e',
    ['s', 'a', 'h', 'x', 'xs', 'k', 'xe', 'a', 'p'],
    head,
  ],
  'fewer approvers than needed': ['start s\nuser h counts=head\nstamp p\nend e\ns -> h\nh -> p\np -> e', ['s', 'h', 'p'], need('head', 2)],
  'two tasks of one approver each, who may be the same person': [
    'start s\nuser h counts=head\nuser h2 counts=head\nstamp p\nend e\ns -> h\nh -> h2\nh2 -> p\np -> e',
    ['s', 'h', 'h2', 'p'],
    need('head', 2),
  ],
  'an approval taken back by a second round that is cut short': [
    'start s\nxor m\nuser h counts=head onRefuse=continue\ntimer t on h PT1H\nuser fix persons=li\nxor g default=d\nxor n\nstamp p\nend e\ns -> m\nm -> h\nh -> fix\nfix -> g\ng -> m : subject.form.again\ng -> n flow=d\nt -> n\nn -> p\np -> e',
    ['s', 'm', 'h', 't', 'n', 'p'],
    head,
  ],
  'another task refused although the need is met': [
    'start s\nuser h counts=head\nuser legal role=legal onRefuse=continue\nstamp p\nend e\ns -> h\nh -> legal\nlegal -> p\np -> e',
    ['s', 'h', 'legal', 'p'],
    head,
  ],
  'a condition on another outcome than the one that counts': [
    'start s\nuser h counts=head onRefuse=continue\nuser a role=x onRefuse=continue\nxor g default=d\nstamp p\nend e\nend e2\ns -> h\nh -> a\na -> g\ng -> p : a.outcome = "approved"\ng -> e2 flow=d\np -> e',
    ['s', 'h', 'a', 'g', 'p'],
    head,
  ],
};

describe('the proof of approval', () => {
  it.each(Object.entries(proved))('R36 lets deploy: %s', async (_, [flow, ...needs]) => {
    expect(await compileFlow(draw(flow), { rule: ruleOf(...needs) })).toHaveProperty('graph');
  });

  it.each(Object.entries(bypassed))('R36 refuses with the path: %s', async (_, [flow, path, ...needs]) => {
    const compiled = await compileFlow(draw(flow), { rule: ruleOf(...needs) });
    const refused = 'refused' in compiled ? compiled.refused : [];
    expect(refused.find((each) => each.rule === 'approval-proof')).toMatchObject({ element: path.at(-1), path });
  });
});
