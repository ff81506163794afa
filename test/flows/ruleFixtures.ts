import type { ApprovalRule } from '../../domain/approval/rule.ts';
import { draw } from './draw.ts';
import { supportedFixtures } from './supportedFixtures.ts';

/** A flow that a rule accepts, and by a sentence each: one that it refuses, with the element it names. */
export interface RuleFixture {
  readonly good: string;
  readonly bad: Readonly<Record<string, readonly [xml: string, element: string]>>;
}

export const need = (id: string, count = 1): ApprovalRule['needs'][number] => ({ id, who: { role: id }, count, distinctFrom: ['requester'], proof: 'session' });
/** The approval rule that all fixtures are judged with: head, finance, and two of the board are known. */
export const ruleOf = (...needs: ApprovalRule['needs']): ApprovalRule => ({ id: 'unit-seal', version: 1, needs });

const simple = 'start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e';
const good = draw(simple);
const changed = (from: string | RegExp, to: string): string => {
  const xml = good.replace(from, to);
  if (xml === good) throw new Error(`nothing to change: ${String(from)}`);
  return xml;
};
const inPress = (extension: string): string => changed('<yinxin:stamp />', `<yinxin:stamp/>${extension}`);
const condition = (feel: string): string => draw(`start s\nuser head counts=head\nxor g default=d\nstamp press\nend e\nend e2\ns -> head\nhead -> g\ng -> press flow=c : ${feel}\ng -> e2 flow=d\npress -> e`);
const timer = (text: string, more = ''): string => draw(`start s\nuser head counts=head\ntimer t on head ${text} ${more}\nstamp press\nend e\nend e2\ns -> head\nhead -> press\npress -> e\nt -> e2`);

/** One entry for each rule. */
export const ruleFixtures: Readonly<Record<string, RuleFixture>> = {
  ...supportedFixtures,
  'flow-references': {
    good,
    bad: {
      'a flow to nowhere': [changed('targetRef="e"', 'targetRef="nowhere"'), 'press_e'],
      'a flow without a target': [changed(' targetRef="e"', ''), 'press_e'],
      'a flow missing among the incoming': [changed('<bpmn:incoming>press_e</bpmn:incoming>', ''), 'e'],
      'a flow listed where it does not leave': [changed('<bpmn:outgoing>s_head</bpmn:outgoing>', '<bpmn:outgoing>s_head</bpmn:outgoing><bpmn:outgoing>press_e</bpmn:outgoing>'), 's'],
    },
  },
  'start-and-end': {
    good,
    bad: {
      'two start events': [draw(`${simple}\nstart s2\ns2 -> press`), 's2'],
      'an end event without a start event': [draw('user a persons=li\nend e\na -> e'), 'e'],
      'a task without a way on': [draw('start s\nuser a persons=li\ns -> a'), 'a'],
      'a task to which nothing leads': [draw('start s\nuser a persons=li\nend e\ns -> e\na -> e'), 'a'],
      'a flow out of an end event': [draw(`${simple}\ne -> head`), 'e'],
      'a flow back to the start': [draw(`${simple}\nhead -> s`), 's'],
    },
  },
  boundary: {
    good: timer('PT1H'),
    bad: { 'an event on a gateway': [draw('start s\nxor g\ntimer t on g PT1H\nend e\nend e2\ns -> g\ng -> e\nt -> e2'), 't'] },
  },
  'formal-expression': {
    good: condition('head.outcome = "approved"'),
    bad: {
      'an expression that is not formal': [condition('true').replace(' xsi:type="bpmn:tFormalExpression"', ''), 'c'],
      'an expression in another language': [condition('true').replace('xsi:type="bpmn:tFormalExpression"', 'xsi:type="bpmn:tFormalExpression" language="groovy"'), 'c'],
      'an empty expression': [condition('true').replace('>true<', '> <'), 'c'],
      'another language for the whole file': [condition('true').replace('id="file"', 'id="file" expressionLanguage="http://www.w3.org/1999/XPath"'), 'file'],
    },
  },
  conditions: {
    good: condition('head.outcome = "approved"'),
    bad: {
      'a gateway flow without condition': [draw('start s\nxor g\nend e\nend e2\ns -> g\ng -> e flow=c : true\ng -> e2'), 'g_e2'],
      'a condition behind a parallel gateway': [draw('start s\nand g\nend e\nend e2\ns -> g\ng -> e flow=c : true\ng -> e2'), 'c'],
      'a condition behind a start': [draw('start s\nend e\ns -> e : true'), 's_e'],
      'a default with a condition': [draw('start s\nxor g default=c\nend e\nend e2\ns -> g\ng -> e flow=c : true\ng -> e2 : false'), 'c'],
      'a default that belongs elsewhere': [draw('start s\nxor g default=s_g\nend e\nend e2\ns -> g\ng -> e : true\ng -> e2 : false'), 'g'],
      'a default of a task that could never be taken': [draw('start s\nuser a persons=li default=a_e\nend e\nend e2\ns -> a\na -> e\na -> e2'), 'a'],
    },
  },
  timers: {
    good: timer('R3/PT24H', 'beside'),
    bad: {
      'a duration that is none': [timer('P72H'), 't'],
      'a date without offset': [timer('2026-12-31T12:00:00'), 't'],
      'a cycle without length': [timer('R/PT0S', 'beside'), 't'],
      'a date and a duration': [timer('PT1H').replace('</bpmn:timerEventDefinition>', '<bpmn:timeDate xsi:type="bpmn:tFormalExpression">2026-12-31T12:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition>'), 't'],
      'no time at all': [timer('PT1H').replace(/<bpmn:timeDuration.*<\/bpmn:timeDuration>/, ''), 't'],
    },
  },
  'approval-form': {
    good: changed('counts="head"', 'counts="head" required="2" onRefuse="end" relation="custodian"'),
    bad: {
      'a number of approvers that is none': [changed('counts="head"', 'counts="head" required="0"'), 'head'],
      'a need that the rule does not have': [changed('counts="head"', 'counts="boss"'), 'head'],
      'an unknown effect of a refusal': [changed('counts="head"', 'counts="head" onRefuse="ignore"'), 'head'],
      'two sources of approvers': [changed('counts="head"', 'counts="head" role="a" persons="b"'), 'head'],
      'an unknown relation': [changed('counts="head"', 'counts="head" relation="friend"'), 'head'],
      'fewer persons than must approve': [changed('counts="head"', 'counts="head" required="2" persons="li"'), 'head'],
      'a task for nobody': [changed('<yinxin:approval counts="head"/>', ''), 'head'],
    },
  },
  'service-form': {
    good: inPress('<zeebe:taskDefinition type="stamp"/>'),
    bad: {
      'a service that does two things': [inPress('<yinxin:notify to="requester" template="x"/>'), 'press'],
      'another type of worker': [inPress('<zeebe:taskDefinition type="mail"/>'), 'press'],
      'a message to nobody': [changed('<yinxin:stamp />', '<yinxin:notify template="x"/>'), 'press'],
      'a message to somebody unknown': [changed('<yinxin:stamp />', '<yinxin:notify to="boss" template="x"/>'), 'press'],
      'a message without template': [changed('<yinxin:stamp />', '<yinxin:notify to="requester"/>'), 'press'],
      'a repetition that is neither true nor false': [changed('<yinxin:stamp />', '<yinxin:stamp repeats="often"/>'), 'press'],
    },
  },
  'task-names': {
    good: draw(simple.replaceAll('head', 'unit-head').replace('counts=unit-head', 'counts=head')),
    bad: {
      'a task named like a word of FEEL': [draw('start s\nuser and persons=li\nend e\ns -> and\nand -> e'), 'and'],
      'a task named like the subject': [draw('start s\nuser subject persons=li\nend e\ns -> subject\nsubject -> e'), 'subject'],
      'a task with a dot in its id': [draw('start s\nuser a.b persons=li\nend e\ns -> a.b\na.b -> e'), 'a.b'],
    },
  },
  'feel-syntax': {
    good: condition('subject.form.amount > 1000 and matches(subject.form.text, "^[a-z]+$")'),
    bad: { 'a comparison cut off': [condition('subject.form.amount >'), 'c'], 'a sentence': [condition('if it rains'), 'c'], 'words side by side': [condition('a "b" c'), 'c'] },
  },
  'feel-bounds': {
    good: condition('some x in subject.documents satisfies x.size > 1'),
    bad: {
      'a long expression': [condition(`subject.form.a = "${'x'.repeat(2_000)}"`), 'c'],
      'a deep expression': [condition(`${'('.repeat(60)}true${')'.repeat(60)}`), 'c'],
      'repetition inside repetition': [condition('matches(subject.form.a, "(a+)+")'), 'c'],
      'a choice that is repeated': [condition('matches(subject.form.a, "(a|a)*b")'), 'c'],
      'a pattern that is computed': [condition('matches(subject.form.a, subject.form.b)'), 'c'],
      'a long range': [condition('some i in 1..1000000000 satisfies i < 0'), 'c'],
      'iterations inside iterations': [condition('some i in subject.a, j in subject.a, k in subject.a satisfies i = k'), 'c'],
      'a function of its own': [condition('function(x) x'), 'c'],
      'a function that is none': [condition('is defined(subject.form.a)'), 'c'],
    },
  },
  'endless-loop': {
    good: draw('start s\nxor m\nuser head counts=head onRefuse=continue\nxor g default=d\nstamp press\nend e\ns -> m\nm -> head\nhead -> g\ng -> m : head.outcome = "refused"\ng -> press flow=d\npress -> e'),
    bad: { 'two gateways in a ring': [draw('start s\nxor m\nxor g default=d\nend e\ns -> m\nm -> g\ng -> m : true\ng -> e flow=d'), 'm'] },
  },
  'stamp-conditions': {
    good: condition('subject.form.amount > 1000 and head.outcome = "approved" and list contains(roles, "x")'),
    bad: {
      'a condition on a variable that anyone may write': [condition('amount > 1000'), 'c'],
      'a condition on the clock': [condition('now() > date and time("2026-01-01T00:00:00Z")'), 'c'],
      'a condition on what a task is besides its decision': [condition('head.secret = 1'), 'c'],
      'a condition on who holds a post': [condition('head(subject.unit) = "li"'), 'c'],
      'rounds over data that is not of the subject': [draw('start s\nuser head counts=head each=people\nstamp press\nend e\ns -> head\nhead -> press\npress -> e'), 'head'],
      'a condition behind a scope in which nothing else is read': [
        draw('start s\nuser head counts=head\nsub q {\nstart a\nxor g default=d\nend b\nend b2 terminate\na -> g\ng -> b flow=c : open\ng -> b2 flow=d\n}\nstamp press\nend e\ns -> head\nhead -> q\nq -> press\npress -> e'),
        'c',
      ],
    },
  },
  'soundness-decided': { good, bad: { 'more branches than can be followed': [draw(entangled(16)), 'flow'] } },
  'soundness-bounded': {
    good,
    bad: { 'a loop that splits and never joins': [draw('start s\nxor m\nuser a persons=li\nand f\nuser b persons=li\nterminate t\ns -> m\nm -> a\na -> f\nf -> m\nf -> b\nb -> t'), 'b'] },
  },
  'soundness-option-to-complete': {
    good: draw(many(3)),
    bad: {
      'a join after a choice': [draw('start s\nuser head counts=head onRefuse=continue\nxor g default=d\nuser a persons=li\nuser b persons=li\nand j\nend e\ns -> head\nhead -> g\ng -> a : head.outcome = "approved"\ng -> b flow=d\na -> j\nb -> j\nj -> e'), 'j'],
      'a loop that no flow leaves': [draw('start s\nxor x default=d\nxor m\nuser a\nuser b\nend e\ns -> x\nx -> m : subject.form.big\nx -> e flow=d\nm -> a\na -> b\nb -> m'), 'a'],
      'a choice in which nothing can hold': [draw('start s\nuser head counts=head onRefuse=continue\nxor g\nend e\ns -> head\nhead -> g\ng -> e : head.outcome = "maybe"'), 'g'],
    },
  },
  'soundness-proper-completion': {
    good: draw('start s\nand f\nuser a persons=li\nuser b persons=li\nend e\nend e2\ns -> f\nf -> a\nf -> b\na -> e\nb -> e2'),
    bad: { 'a split that a choice merges': [draw('start s\nand f\nuser a persons=li\nuser b persons=li\nxor m\nend e\ns -> f\nf -> a\nf -> b\na -> m\nb -> m\nm -> e'), 'e'] },
  },
  'soundness-no-dead-element': {
    good,
    bad: { 'a part that no flow leads into': [draw('start s\nuser head counts=head\nxor m\nuser never persons=li\nend e\ns -> head\nhead -> e\nnever -> m\nm -> never'), 'never'] },
  },
  'stamp-once': {
    good: draw('start s\nuser head counts=head\nxor m\nstamp press repeats=true\nxor g default=d\nend e\ns -> head\nhead -> m\nm -> press\npress -> g\ng -> m : subject.form.more\ng -> e flow=d'),
    bad: { 'a stamp in a loop': [draw('start s\nuser head counts=head\nxor m\nstamp press\nxor g default=d\nend e\ns -> head\nhead -> m\nm -> press\npress -> g\ng -> m : subject.form.more\ng -> e flow=d'), 'press'] },
  },
  'stamp-compensates': {
    good: draw('start s\nuser work persons=li\non b work compensate\nnotify undone to=requester template=use-failed undo\nuser head counts=head\nstamp press\nend e\nthrow c compensate\ns -> work\nwork -> head\nhead -> press\npress -> c\nc -> e\nb ~> undone'),
    bad: {
      'a handler that stamps': [draw('start s\nuser work persons=li\non b work compensate\nstamp press undo\nthrow c compensate\nuser head counts=head\nend e\ns -> work\nwork -> c\nc -> head\nhead -> e\nb ~> press'), 'press'],
      'a stamp inside a handler': [draw('start s\nuser work persons=li\non b work compensate\nsub undoing undo {\nstart s1\nstamp press\nend e1\ns1 -> press\npress -> e1\n}\nend c compensate\ns -> work\nwork -> c\nb ~> undoing'), 'undoing'],
    },
  },
  'approval-proof': { good, bad: { 'a stamp without approval': [draw('start s\nstamp press\nend e\ns -> press\npress -> e'), 'press'] } },
};

/** A split into so many branches of two tasks each, joined. */
function many(branches: number): string {
  const each = Array.from({ length: branches }, (_, n) => `user a${n} persons=li\nuser b${n} persons=li\nf -> a${n}\na${n} -> b${n}\nb${n} -> j`);
  return `start s\nand f\nand j\nend e\ns -> f\nj -> e\n${each.join('\n')}`;
}

/** Branches that all lead to two joins: no block, so that every marking is visited. */
function entangled(branches: number): string {
  const each = Array.from({ length: branches }, (_, n) => `user a${n} persons=li\nand g${n}\nuser b${n} persons=li\nuser c${n} persons=li\nf -> a${n}\na${n} -> g${n}\ng${n} -> b${n}\ng${n} -> c${n}\nb${n} -> j\nc${n} -> k`);
  return `start s\nand f\nand j\nand k\nand l\nend e\ns -> f\nj -> l\nk -> l\nl -> e\n${each.join('\n')}`;
}
