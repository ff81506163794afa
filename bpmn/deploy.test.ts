import { describe, it, expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { definitions, draw } from '../test/flows/draw.ts';
import { need, ruleOf } from '../test/flows/ruleFixtures.ts';
import { compileFlow } from './deploy.ts';

const simple = draw('start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e');
const refusals = async (xml: string, limits = {}) => {
  const compiled = await compileFlow(xml, { limits });
  return 'refused' in compiled ? compiled.refused : [];
};

describe('deploying a flow', () => {
  it('gives the graph of a flow that holds to every rule, as plain JSON, the same each time', async () => {
    const result = await compileFlow(simple, { rule: ruleOf(need('head')) });
    expect(result).toHaveProperty('graph.elements.head.approval', { counts: 'head', required: 1, onRefuse: 'end' });
    expect(result).toHaveProperty('graph.format', 2);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(await compileFlow(simple, { rule: ruleOf(need('head')) }))).toBe(JSON.stringify(result));
  });

  it('keeps flows in the order of the document, whatever the order in which elements list them', async () => {
    const xml = draw('start s\nxor g default=d\nend e\nend e2\nend e3\ns -> g\ng -> e flow=b : true\ng -> e2 flow=a : true\ng -> e3 flow=d');
    const listed = '<bpmn:outgoing>b</bpmn:outgoing><bpmn:outgoing>a</bpmn:outgoing>';
    const turned = xml.replace(listed, '<bpmn:outgoing>a</bpmn:outgoing><bpmn:outgoing>b</bpmn:outgoing>');
    expect(turned).not.toBe(xml);
    expect(await compileFlow(turned)).toHaveProperty('graph.elements.g.outgoing', ['b', 'a', 'd']);
  });

  it('names the form values that conditions read, for the subject', async () => {
    const xml = draw('start s\nxor g default=d\nend e\nend e2\ns -> g\ng -> e : subject.form.amount > 1 and subject.form.kind = "x"\ng -> e2 flow=d');
    expect(await compileFlow(xml)).toHaveProperty('graph.formReads', ['amount', 'kind']);
  });

  it('takes variables that are declared part of the subject, and freezes them', async () => {
    const xml = draw('start s\nuser head counts=head\nxor g default=d\nstamp press\nend e\nend e2\ns -> head\nhead -> g\ng -> press : amount > 1\ng -> e2 flow=d\npress -> e');
    const compiled = await compileFlow(xml, { rule: ruleOf(need('head')), formVariables: ['amount'] });
    expect(compiled).toHaveProperty('graph.frozen', ['subject', 'requester', 'roles', 'amount']);
  });
});

describe('a flow of the library', () => {
  const rules = {
    'simple-use': ruleOf(need('approver')),
    'two-step-use': ruleOf(need('department-head'), need('finance'), need('legal')),
  };

  it.each(Object.entries(rules))('%s may be deployed for a seal whose rule it fits', async (name, rule) => {
    const compiled = await compileFlow(library(name), { rule });
    expect(compiled).toHaveProperty('graph.process', name);
  });

  it.each(Object.entries(rules))('%s may not be deployed for a seal whose rule asks for more', async (name, rule) => {
    expect(await compileFlow(library(name), { rule: ruleOf(...rule.needs, need('board', 2)) })).toMatchObject({ refused: [{ rule: 'approval-proof', element: 'stamp' }] });
  });

  it.each(Object.keys(rules))('%s has a diagram of all its elements, so that it can be drawn on', async (name) => {
    const { rootElement } = await new BpmnModdle({}).fromXML(library(name));
    const file = rootElement as { rootElements: { flowElements: { id: string }[] }[]; diagrams: { plane: { planeElement: { bpmnElement: { id: string } }[] } }[] };
    const drawn = file.diagrams[0]!.plane.planeElement.map(({ bpmnElement }) => bpmnElement.id);
    expect(drawn.sort()).toEqual(file.rootElements[0]!.flowElements.map(({ id }) => id).sort());
  });

  const library = (name: string): string => readFileSync(new URL(`library/${name}.bpmn`, import.meta.url), 'utf8');
});

describe('a file that is no flow', () => {
  it.each([
    ['text that is not XML', 'hello'],
    ['nothing', ''],
    ['XML cut off', simple.slice(0, -30)],
    ['tags that cross', simple.replace('</bpmn:startEvent>', '</bpmn:endEvent>')],
    ['an attribute twice', simple.replace('id="head"', 'id="head" id="other"')],
    ['a DOCTYPE', simple.replace('?>', '?><!DOCTYPE x>')],
    ['an entity of its own', simple.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>').replace('id="flow"', 'id="flow" name="&a;"')],
    ['an entity that is not declared', simple.replace('id="flow"', 'id="flow" name="&nbsp;"')],
    ['entities that swell', simple.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>')],
    ['a prefix that is not bound', simple.replace('<bpmn:incoming>', '<nix:incoming>').replace('</bpmn:incoming>', '</nix:incoming>')],
    ['an id twice', simple.replace('id="press"', 'id="head"')],
    ['XML that is no BPMN', '<?xml version="1.0"?><html/>'],
    ['text inside an element', simple.replace('<bpmn:startEvent id="s">', '<bpmn:startEvent id="s">hello')],
  ])('is malformed: %s', async (_, xml) => {
    expect((await refusals(xml)).map(({ rule }) => rule)).toContain('bpmn-malformed');
  });

  it.each([
    ['50 MB', 'x'.repeat(50_000_000), {}],
    ['elements nested too deep', definitions(`${'<bpmn:process>'.repeat(100)}${'</bpmn:process>'.repeat(100)}`), {}],
    ['too many elements', definitions('<bpmn:process/>'.repeat(65_000)), {}],
    ['more characters than the caller allows', simple, { characters: 100 }],
  ])('is too large: %s', async (_, xml, limits) => {
    expect((await refusals(xml, limits)).map(({ rule }) => rule)).toEqual(['bpmn-too-large']);
  });

  it('names the element in which it is malformed', async () => {
    expect(await refusals(simple.replace('<bpmn:incoming>head_press', '<bpmn:incoming>&x;'))).toEqual([expect.objectContaining({ rule: 'bpmn-malformed', element: 'press' })]);
  });
});
