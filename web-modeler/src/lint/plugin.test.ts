import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { compileFlow, findingsIn } from '../../../bpmn/deploy.ts';
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import { draw } from '../../../test/flows/draw.ts';
import { opened, refusalsOf, ruleFiles } from '../../../test/bpmn/ruleFiles.ts';
import { need, ruleFixtures, ruleOf } from '../../../test/flows/ruleFixtures.ts';
import type { RuleContext } from '../../../bpmn/rules/rule.ts';
import { bundledLinter } from '../../../test/web/linter.ts';
import { union } from '../parts/finding.ts';
import { yinxinLint } from './plugin.ts';

const Linter = await bundledLinter();
const approvalRule = ruleOf(need('head'));
/** Fewer states than by default: what is not decided is not decided sooner. */
const limits = { ...defaultLimits, states: 300 };

/** What bpmnlint reports of a file, as the modeler has it after opening. */
async function linted(xml: string, told: readonly Refusal[] = []): Promise<readonly Refusal[]> {
  const { rootElement } = await new BpmnModdle({ zeebe, yinxin }).fromXML(xml);
  return lintedTree(rootElement, { limits, formVariables: [], approvalRule }, told);
}

async function lintedTree(tree: unknown, context: RuleContext, told: readonly Refusal[] = []): Promise<readonly Refusal[]> {
  const reports = await new Linter(yinxinLint((definitions) => union(findingsIn(definitions, context), told))).lint(tree);
  return Object.entries(reports).flatMap(([rule, found]) => found.map(({ id, message, trail }) => ({ rule: rule.replace('yinxin/', ''), element: id, message, ...(trail && { path: trail }) })));
}

async function refused(xml: string): Promise<readonly Refusal[]> {
  const compiled = await compileFlow(xml, { rule: approvalRule, limits });
  return 'refused' in compiled ? compiled.refused : [];
}

const sorted = (findings: readonly Refusal[]): readonly string[] => findings.map((finding) => JSON.stringify(finding, ['rule', 'element', 'message', 'path'])).sort();

/** Every bad fixture by its sentence, apart by whether its file is already refused when it is read. */
const bad = Object.entries(ruleFixtures).flatMap(([id, { bad: some }]) => Object.entries(some).map(([what, [xml]]) => ({ name: `${id}: ${what}`, xml })));
const reading = await Promise.all(bad.map(async (fixture) => ({ ...fixture, atReading: 'refused' in (await readDefinitions(fixture.xml, defaultLimits)) })));

describe('linting in the modeler', () => {
  it.each(reading.filter(({ atReading }) => !atReading))('finds what deploying refuses, in the same words and with the same path: $name', async ({ xml }) => {
    const found = await linted(xml);
    expect(found.length).toBeGreaterThan(0);
    expect(sorted(found)).toEqual(sorted(await refused(xml)));
  });

  it.each(reading.filter(({ atReading }) => atReading))('leaves to opening the file what deploying refuses when it is read: $name', async ({ xml }) => {
    const read = await readDefinitions(xml, defaultLimits);
    expect(read).toHaveProperty('refused');
    expect(await refused(xml)).toEqual((read as { refused: readonly Refusal[] }).refused);
  });

  it.each(ruleFiles.filter(({ refused: element }) => element !== undefined))('finds what deploying refuses by $rule: $what', async (file) => {
    const { definitions, context } = await opened(file);
    expect(sorted(await lintedTree(definitions, context))).toEqual(sorted(await refusalsOf(file)));
  });

  it('finds nothing in a flow that may be deployed', async () => {
    expect(await linted(draw('start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e'))).toEqual([]);
  });

  it('finds nothing in lists that are empty, which bpmn-js makes in the tree by asking for them', async () => {
    const { rootElement } = await new BpmnModdle({ zeebe, yinxin }).fromXML(draw('start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e'));
    const [process] = (rootElement as { rootElements: { flowElements: { get(name: string): unknown }[] }[] }).rootElements;
    for (const element of process!.flowElements) for (const list of ['eventDefinitions', 'eventDefinitionRef', 'properties', 'resources']) element.get(list);
    expect(await new Linter(yinxinLint((definitions) => findingsIn(definitions, { limits, formVariables: [], approvalRule }))).lint(rootElement)).toEqual({});
  });

  it('adds what the server found besides, and says once what both found', async () => {
    const xml = draw('start s\nstamp press\nend e\ns -> press\npress -> e');
    const here = await linted(xml);
    const besides = { rule: 'timers', element: 's', message: 'as a newer rule says' };
    expect(sorted(await linted(xml, [...here, besides]))).toEqual(sorted([...here, besides]));
  });

  it('judges each run anew', async () => {
    const linter = new Linter(yinxinLint((definitions) => findingsIn(definitions, { limits, formVariables: [], approvalRule })));
    const tree = async (xml: string) => (await new BpmnModdle({ zeebe, yinxin }).fromXML(xml)).rootElement;
    expect(Object.keys(await linter.lint(await tree(draw('start s\nstamp press\nend e\ns -> press\npress -> e'))))).toEqual(['yinxin/approval-proof']);
    expect(Object.keys(await linter.lint(await tree(draw('start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e'))))).toEqual([]);
  });
});
