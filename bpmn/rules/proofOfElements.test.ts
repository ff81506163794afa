import { describe, it, expect } from '@jest/globals';
import type { ApprovalRule } from '../../domain/approval/rule.ts';
import { draw } from '../../test/flows/draw.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { compileFlow } from '../deploy.ts';

const head = need('head');
const tail = 'stamp p\nend e\np -> e';

/** Flows with elements of every family whose every path to the stamp satisfies the rule. */
const proved: Readonly<Record<string, readonly [flow: string, ...needs: ApprovalRule['needs']]>> = {
  'an approval inside a subprocess': [`start s\nsub q {\nstart a\nuser h counts=head\nend b\na -> h\nh -> b\n}\n${tail}\ns -> q\nq -> p`, head],
  'a stamp inside a subprocess, approved before': ['start s\nuser h counts=head\nsub q {\nstart a\nstamp p\nend b\na -> p\np -> b\n}\nend e\ns -> h\nh -> q\nq -> e', head],
  'an approval inside a called process that was bound': [`start s\ncall c process=other\n${tail}\ns -> c\nc -> p\nprocess other {\nstart a\nuser h counts=head\nend b\na -> h\nh -> b\n}`, head],
  'a transaction that is cancelled before the stamp': [
    `start s\ntransaction q {\nstart a\nuser h counts=head onRefuse=continue\nxor g default=d\nend b\nend c cancel\na -> h\nh -> g\ng -> c : h.outcome = "refused"\ng -> b flow=d\n}\non x q cancel\nterminate no refused\nx -> no\n${tail}\ns -> q\nq -> p`,
    head,
  ],
  'an error that leads away from the stamp': [
    `start s\nsub q {\nstart a\nuser h counts=head onRefuse=continue\nxor g default=d\nend b\nend c error=NO\na -> h\nh -> g\ng -> c : h.outcome = "refused"\ng -> b flow=d\n}\non x q error=NO\nend no\nx -> no\n${tail}\ns -> q\nq -> p`,
    head,
  ],
  'every one of three written down': [`start s\nuser h counts=head times=3\n${tail}\ns -> h\nh -> p`, head],
  'the first of three written down': [`start s\nuser h counts=head times=3 done="numberOfCompletedInstances > 0"\n${tail}\ns -> h\nh -> p`, head],
  'a task that repeats until it is approved': [`start s\nuser h counts=head onRefuse=continue loop='h.outcome = "refused"'\n${tail}\ns -> h\nh -> p`, head],
  'an inclusive choice of which every way is approved': [
    `start s\nor g default=d\nuser h counts=head\nuser k counts=head\nor j\n${tail}\ns -> g\ng -> h : subject.form.amount > 5\ng -> k flow=d\nh -> j\nk -> j\nj -> p`,
    head,
  ],
  'an event-based gateway of which every way is approved': [
    `start s\nevent g\ncatch m message=GO key=subject.useId\ncatch t timer=PT1H\nuser h counts=head\nuser k counts=head\nxor j\n${tail}\ns -> g\ng -> m\ng -> t\nm -> h\nt -> k\nh -> j\nk -> j\nj -> p`,
    head,
  ],
  'a link to an approval': [`start s\nthrow l link=A\ncatch m link=A\nuser h counts=head\n${tail}\ns -> l\nm -> h\nh -> p`, head],
  'a task that takes back, behind one that does not': [`start s\nuser ask relation=requester\nuser h counts=head acts=take-back\n${tail}\ns -> ask\nask -> h\nh -> p`, head],
  'a return to the first task, through everything again': [`start s\nuser fix persons=li\nuser h counts=head acts=return\n${tail}\ns -> fix\nfix -> h\nh -> p`, head],
  'a refusal that returns to the requester': [`start s\nuser fix relation=requester\nuser h counts=head onRefuse=return\n${tail}\ns -> fix\nfix -> h\nh -> p`, head],
  'an ad-hoc subprocess before the approval': [`start s\nadhoc q {\nuser a role=x\n}\nuser h counts=head\n${tail}\ns -> q\nq -> h\nh -> p`, head],
  'an ad-hoc subprocess that is done only when its task is approved': [
    `start s\nadhoc q ordering=Sequential until='h.outcome = "approved"' {\nuser h counts=head onRefuse=continue\n}\n${tail}\ns -> q\nq -> p`,
    head,
  ],
  'a stamp for each of a list, approved in each round': [
    'start s\nsub q each=subject.documents sequential {\nstart a\nuser h counts=head\nstamp p repeats=true\nend b\na -> h\nh -> p\np -> b\n}\nend e\ns -> q\nq -> e',
    head,
  ],
  'an event subprocess that ends all': [
    `start s\non-event w {\nstart v timer=P9D\nend z\nv -> z\n}\nuser h counts=head\n${tail}\ns -> h\nh -> p`,
    head,
  ],
};

/** Flows with a path that does not, and where it ends. */
const bypassed: Readonly<Record<string, readonly [flow: string, path: readonly string[], ...needs: ApprovalRule['needs']]>> = {
  'a subprocess that a deadline interrupts on the way to the stamp': [
    `start s\nsub q {\nstart a\nuser h counts=head\nend b\na -> h\nh -> b\n}\non t q timer=PT1H\nxor m\n${tail}\ns -> q\nq -> m\nt -> m\nm -> p`,
    ['s', 'q', 'a', 'h', 't', 'm', 'p'],
    head,
  ],
  'a stamp in an event subprocess': [
    'start s\non-event w {\nstart v message=NOW key=subject.useId\nstamp p\nend z\nv -> p\np -> z\n}\nuser h counts=head\nend e\ns -> h\nh -> e',
    ['s', 'h', 'w', 'v', 'p'],
    head,
  ],
  'a process that another event can begin behind the approval': [`start s\nstart s2 message=NOW\nuser h counts=head\nxor m\n${tail}\ns -> h\nh -> m\ns2 -> m\nm -> p`, ['s2', 'm', 'p'], head],
  'a list that may be empty': [`start s\nuser h counts=head each=subject.form.people\n${tail}\ns -> h\nh -> p`, ['s', 'h', 'p'], head],
  'an ad-hoc subprocess in which nobody need approve': [`start s\nadhoc q {\nuser h counts=head\n}\n${tail}\ns -> q\nq -> p`, ['s', 'q', 'p'], head],
  'an escalation that interrupts before the approval': [
    `start s\nsub q {\nstart a\nthrow v escalation=UP\nuser h counts=head\nend b\na -> v\nv -> h\nh -> b\n}\non t q escalation=UP\nxor m\n${tail}\ns -> q\nq -> m\nt -> m\nm -> p`,
    ['s', 'q', 'a', 'v', 't', 'm', 'p'],
    head,
  ],
  'an error that leads to the stamp': [
    `start s\nsub q {\nstart a\nuser h counts=head\nend b\na -> h\nh -> b\n}\non t q error\nxor m\n${tail}\ns -> q\nq -> m\nt -> m\nm -> p`,
    ['s', 'q', 'a', 'h', 't', 'm', 'p'],
    head,
  ],
  'a process that is found only when it is called': [`start s\ncall c process=other binding=latest\n${tail}\ns -> c\nc -> p`, ['s', 'c', 'p'], head],
  'an inclusive choice with a way round': [
    `start s\nor g default=d\nuser h counts=head\ntask k\nor j\n${tail}\ns -> g\ng -> h : subject.form.amount > 5\ng -> k flow=d\nh -> j\nk -> j\nj -> p`,
    ['s', 'g', 'k', 'j', 'p'],
    head,
  ],
  'a return after which the token goes straight back past an approval': [
    `start s\nuser fix persons=li\nuser h counts=head\nuser m role=x acts=return returnTo=fix afterReturn=straight-back\n${tail}\ns -> fix\nfix -> h\nh -> m\nm -> p`,
    ['s', 'fix', 'h', 'm', 'fix', 'm', 'p'],
    head,
  ],
  'a return to a task for everybody in a list, straight back past an approval when the list is empty': [
    `start s\nuser all role=x each=subject.documents\nuser h counts=head\nuser m role=x acts=return returnTo=all afterReturn=straight-back\n${tail}\ns -> all\nall -> h\nh -> m\nm -> p`,
    ['s', 'all', 'h', 'm', 'all', 'm', 'p'],
    head,
  ],
  'a subprocess of which another round was refused': [
    'start s\nsub q each=subject.documents {\nstart a\nuser h counts=head onRefuse=continue\nxor g default=d\nstamp p repeats=true\nend b\nend c\na -> h\nh -> g\ng -> p : h.outcome = "approved"\ng -> c flow=d\np -> b\n}\nend e\ns -> q\nq -> e',
    ['s', 'q', 'a', 'h', 'g', 'c', 'a', 'h', 'g', 'p'],
    head,
  ],
  'a vote that two weighty persons carry': [
    `start s\nuser h counts=head mode=vote share=0.5 weights=a=5,b=5 persons=a,b,c,d\n${tail}\ns -> h\nh -> p`,
    ['s', 'h', 'p'],
    need('head', 3),
  ],
};

/** What every flow above is refused for, besides, is another rule's. */
const refusedBy = async (flow: string, needs: ApprovalRule['needs']) => {
  const compiled = await compileFlow(draw(flow), { rule: ruleOf(...needs), process: 'flow' });
  return 'refused' in compiled ? compiled.refused : [];
};

describe('the proof of approval, element by element', () => {
  it.each(Object.entries(proved))('R36 lets deploy: %s', async (_, [flow, ...needs]) => {
    expect(await refusedBy(flow, needs)).toEqual([]);
  });

  it.each(Object.entries(bypassed))('R36 refuses with the path: %s', async (_, [flow, path, ...needs]) => {
    const refused = await refusedBy(flow, needs);
    expect(refused.find((each) => each.rule === 'approval-proof') ?? refused).toMatchObject({ element: path.at(-1), path });
  });
});
