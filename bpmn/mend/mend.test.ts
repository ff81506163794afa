import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ruleFiles } from '../../test/bpmn/ruleFiles.ts';
import { draw } from '../../test/flows/draw.ts';
import { compileFiles } from '../deploy.ts';
import { mend } from './index.ts';
import { modelRules } from '../rules/registry.ts';
import { mendings } from './registry.ts';

const folder = fileURLToPath(new URL('../../test/bpmn/mend/', import.meta.url));
const fixture = (name: string, when: 'before' | 'after'): string => readFileSync(`${folder}${name}.${when}.bpmn`, 'utf8');
const refusedBy = async (xml: string): Promise<readonly string[]> => {
  const compiled = await compileFiles([{ name: 'flow.bpmn', text: xml }], { lenient: true });
  return 'refused' in compiled ? compiled.refused.map(({ rule }) => rule) : [];
};
const graphOf = async (xml: string): Promise<object> => {
  const compiled = await compileFiles([{ name: 'flow.bpmn', text: xml }], { lenient: true });
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  return compiled.processes;
};

const filesFolder = fileURLToPath(new URL('../../test/bpmn/files/', import.meta.url));
const foreign = readdirSync(filesFolder).filter((file) => file.endsWith('.bpmn')).map((file) => [file, readFileSync(`${filesFolder}${file}`, 'utf8')] as const);

/** Rules of which nothing is put right, and what a person has to say there. */
const leftToPeople: Readonly<Record<string, string>> = {
  'attribute-supported': 'what is asked for and not executed: to take it away changes what is meant',
  'foreign-expression': 'what an expression of another engine means in FEEL',
  references: 'which element of the right kind was meant',
  'text-limits': 'which part of a text matters',
  'file-names': 'which of two processes is meant',
  'event-subprocess': 'how such a subprocess begins, and whether it interrupts',
  boundary: 'what the event is attached to, and whether it interrupts',
  transaction: 'how a transaction is left',
  compensation: 'what compensates what',
  links: 'which links belong together',
  'event-based-gateway': 'what is waited for',
  'ad-hoc': 'what people may begin',
  'message-flows': 'who sends to whom',
  'message-events': 'which message', 'signal-events': 'which signal', 'conditional-events': 'which condition', 'error-codes': 'which error', 'escalation-codes': 'which escalation',
  'correlation-keys': 'which use a message is for',
  'called-process': 'which process is called', 'called-decision': 'which decision is asked',
  timers: 'when', 'loop-data': 'how often', 'io-mapping': 'which value goes where', 'data-names': 'how the variable is to be called', 'task-names': 'how decisions are to be read',
  'task-form': 'when it is due, how urgent it is, which form', 'approval-form': 'who approves and what follows', 'copy-form': 'who gets a copy', 'service-form': 'what is to be done', 'end-outcome': 'what the end means',
  'caught-once': 'which handler is meant', 'feel-syntax': 'what the expression was to be', 'feel-bounds': 'how it can be said in less',
};

describe('mending', () => {
  it('puts right what a rule refuses, or leaves it to people for a reason', () => {
    const mended = Object.values(mendings).map(({ rule }) => rule);
    const rules = modelRules.flat().map(({ id }) => id);
    expect(rules.filter((id) => !mended.includes(id as never) && !(id in leftToPeople))).toEqual([]);
    expect(Object.keys(leftToPeople).filter((id) => !rules.includes(id) || mended.includes(id as never))).toEqual([]);
  });

  it('shows each way in which a file is put right by a file before and after', () => {
    expect([...new Set(readdirSync(folder).map((file) => file.replace(/\.(before|after)\.bpmn$/, '')))].sort()).toEqual(Object.keys(mendings).sort());
  });

  describe.each(Object.entries(mendings))('%s', (name, { rule }) => {
    const [before, after] = [fixture(name, 'before'), fixture(name, 'after')];

    it('puts right what is wrong, and leaves the rest to the letter', () => {
      const { bpmn, mended, refused } = mend(before);
      expect(bpmn).toBe(after);
      expect(refused).toEqual([]);
      expect(mended).toContainEqual({ rule, element: expect.any(String), message: expect.any(String) });
    });

    it('has the file accepted that was refused by the rule', async () => {
      if (rule !== 'diagram') expect(await refusedBy(before)).toContain(rule);
      expect(await refusedBy(after)).toEqual([]);
    });

    it('changes nothing in what was mended', () => {
      expect(mend(after)).toEqual({ bpmn: after, mended: [], refused: [] });
    });
  });

  describe('of files that are accepted', () => {
    it.each(ruleFiles.filter(({ refused }) => refused === undefined))('changes nothing ($rule: $what)', ({ xml }) => {
      expect(mend(xml)).toEqual({ bpmn: xml, mended: [], refused: [] });
    });
  });

  it.each(ruleFiles.filter(({ refused }) => refused !== undefined))('comes to an end ($rule: $what)', ({ xml }) => {
    const { bpmn } = mend(xml);
    expect(mend(bpmn)).toEqual({ bpmn, mended: [], refused: [] });
  });

  it('gives a file back that is no XML, or hostile, with the reason', () => {
    expect(mend('<a')).toMatchObject({ bpmn: '<a', mended: [], refused: [{ rule: 'bpmn-malformed' }] });
    expect(mend('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({ mended: [], refused: [{ rule: 'bpmn-malformed' }] });
    expect(mend('<a>'.repeat(100) + '</a>'.repeat(100))).toMatchObject({ mended: [], refused: [{ rule: 'bpmn-too-large' }] });
  });

  it('does not guess what a foreign expression means, where a flow leads, or which of two meanings is meant', () => {
    const drawn = draw('start s\nxor g default=d\ntask a\ntask b\nend e\ns -> g\ng -> a : x > 1\ng -> b flow=d\na -> e\nb -> e');
    const spoiltBy = (...changes: readonly (readonly [string, string])[]): string => changes.reduce((text, [from, to]) => text.replace(from, to), drawn);
    const informal = [' xsi:type="bpmn:tFormalExpression"', ''] as const;
    for (const spoilt of [
      spoiltBy(['>x > 1<', '>${x > 1}<'], informal),
      spoiltBy(['>x > 1<', '>the amount is large<'], informal),
      spoiltBy([informal[0], ' language="JavaScript"']),
      spoiltBy([' targetRef="e"', ' targetRef="nowhere"'], ['<bpmn:outgoing>d</bpmn:outgoing>', '']),
      spoiltBy([' default="d"', ''], ['<bpmn:sequenceFlow id="s_g"', '<bpmn:sequenceFlow id="first" sourceRef="g" targetRef="e"/><bpmn:sequenceFlow id="s_g"']).replace('<bpmn:outgoing>g_a', '<bpmn:outgoing>first</bpmn:outgoing><bpmn:outgoing>g_a').replace('<bpmn:incoming>a_e', '<bpmn:incoming>first</bpmn:incoming><bpmn:incoming>a_e'),
    ]) {
      expect(spoilt).not.toBe(drawn);
      expect(mend(spoilt)).toEqual({ bpmn: spoilt, mended: [], refused: [] });
    }
  });

  it.each(foreign)('leaves what another tool has written to what it means (%s)', async (_, xml) => {
    const { bpmn, mended } = mend(xml);
    expect(mend(bpmn)).toEqual({ bpmn, mended: [], refused: [] });
    if ((await refusedBy(xml)).length === 0) expect(mended.filter(({ rule }) => rule !== 'diagram')).toEqual([]);
  });

  it('gives back the flow that was drawn, whatever of what may be left out was left out', async () => {
    const drawn = draw('start s\nxor g default=d\ntask a\nsub p {\nstart s2\ntask b\nend e2\ns2 -> b\nb -> e2\n}\non o p timer=PT1H\nend e\nend f\ns -> g\ng -> a : x > 1\ng -> p flow=d\na -> e\np -> e\no -> f');
    const wanted = await graphOf(drawn);
    const optional = [...drawn.matchAll(/<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>| xsi:type="bpmn:tFormalExpression"| isExecutable="true"/g)].map(({ index, 0: text }) => ({ index, text }));
    await fc.assert(fc.asyncProperty(fc.subarray(optional), async (gone) => {
      const spoilt = gone.reduceRight((text, { index, text: part }) => text.slice(0, index) + text.slice(index + part.length), drawn);
      expect(await graphOf(mend(spoilt).bpmn)).toEqual(wanted);
    }), { numRuns: 40 });
  });
});
