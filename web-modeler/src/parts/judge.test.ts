import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import { mend } from '../../../bpmn/mend/index.ts';
import type { Definitions } from '../../../bpmn/read/model.ts';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { instant } from '../../../domain/instant.ts';
import { draw } from '../../../test/flows/draw.ts';
import { need, ruleFixtures, ruleOf } from '../../../test/flows/ruleFixtures.ts';
import { findingInChinese } from '../language/findings.ts';
import { translator } from '../language/translate.ts';
import { newForm, newProcess, newTable } from './beginnings.ts';
import { gathered, gatheredBeside } from './gather.ts';
import { judgeTogether, knownProcesses, placesIn, type Trees } from './judge.ts';
import { mendedWhole } from './mended.ts';
import { readBeside } from './read.ts';

const t = translator('zh-CN');
const noon = instant('2027-01-01T12:00:00+08:00');
const context = { limits: defaultLimits, formVariables: [], approvalRule: ruleOf(need('head')) };
const tree = async (xml: string): Promise<Definitions> => (await new BpmnModdle({ zeebe, yinxin }).fromXML(xml)).rootElement as Definitions;

const main = draw('start s\nrule level decision=table_1 result=level\ncall c process=checks binding=deployment\nuser head counts=head form=form-1\nstamp press\nend e\ns -> level\nlevel -> c\nc -> head\nhead -> press\npress -> e');
const checks = (body = 'manual look\nend done\ncalled -> look\nlook -> done'): string => draw(`process checks {\nstart called\n${body}\n}`);
const trees = async (called?: string): Promise<Trees> => [['', await tree(main)], ...(called === undefined ? [] : [['checks.bpmn', await tree(called)] as const])];
const nothing = { files: [], forms: [] };

describe('the parts of a flow together', () => {
  it('may be deployed when everything that is named is there', async () => {
    const read = await readBeside({ files: [newTable('table-1.dmn', t)], forms: [newForm('form-1', t)] });
    expect(read.findings).toEqual([]);
    expect(read.known).toEqual([{ id: 'table_1', name: '新决策', part: 'table-1.dmn' }]);
    expect(judgeTogether(await trees(checks()), read, [newForm('form-1', t)], context, noon)).toEqual({ refused: [], notices: [] });
  });

  it('do not hinder deploying by what may have been deployed before, but say so; a form must be there', async () => {
    const { refused, notices } = judgeTogether(await trees(), await readBeside(nothing), [newForm('form-1', t)], context, noon);
    expect(refused).toEqual([]);
    expect(notices.map(({ message }) => message.split(' ')[0])).toEqual(['table_1', 'checks']);
    const whole = await readBeside({ ...nothing, files: [newTable('table-1.dmn', t)] });
    expect(judgeTogether(await trees(checks()), whole, [], context, noon).refused).toEqual([{ rule: 'form-missing', element: 'head', message: 'The form form-1 is not deployed with the flow' }]);
  });

  it('are found wrong each in its place', async () => {
    const table = newTable('table-1.dmn', t);
    const read = await readBeside({ files: [{ ...table, text: table.text.replace('"正常"', '"a" +') }], forms: [{ id: 'form-1', type: 'default', components: [{ type: 'html', id: 'x' }] }] });
    expect(read.findings.map(({ part, rule, message }) => [part, rule, findingInChinese(message)])).toEqual([['table-1.dmn', 'dmn-feel', expect.stringMatching(/^第 1 条规则的第 1 个结果从第 \d+ 个字符起不是 FEEL$/)], ['form/form-1', 'form-supported', '不支持组件 html']]);
    const { refused } = judgeTogether(await trees(checks('manual look\ncalled -> look')), read, [], context, noon);
    expect(refused.map(({ element, file }) => [element, file])).toEqual(expect.arrayContaining([['look', 'checks.bpmn']]));
  });

  it('are told that nothing uses a file, or that nothing begins a flow', async () => {
    const idle: Trees = [['', await tree(draw('start s timer=R/PT24H\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e'))]];
    const { notices } = judgeTogether(idle, await readBeside({ ...nothing, files: [newTable('table-1.dmn', t)] }), [], context, noon);
    expect(notices.map(({ rule, file }) => [rule, file])).toEqual([['start-by-request', undefined], ['start-by-request', undefined], ['file-used', 'table-1.dmn']]);
    expect(notices.map(({ message }) => findingInChinese(message)).filter((text) => text === undefined)).toEqual([]);
  });

  it('know where every element and process stands', async () => {
    const all = await trees(checks());
    expect(placesIn(all).get('look')).toEqual({ part: 'checks.bpmn', name: '' });
    expect(knownProcesses(all).map(({ id, part }) => [id, part])).toEqual([['flow', ''], ['checks', 'checks.bpmn']]);
  });
});

describe('files that somebody chose', () => {
  const scenario = { name: 'x.approved.scenario.json', text: '{"steps":[]}' };

  it('are one flow: the drawing that no other calls is its main one', async () => {
    const form = newForm('form-1', t);
    const flow = await gathered([{ name: 'checks.xml', text: checks() }, { name: 'Main flow.bpmn', text: main }, newTable('table-1.dmn', t), { name: 'f.form', text: JSON.stringify(form) }, scenario]);
    expect(flow).toMatchObject({ key: 'main-flow', bpmn: main, files: [{ name: 'checks.bpmn' }, { name: 'table-1.dmn' }], forms: [form], scenarios: [{ name: 'approved' }] });
  });

  it('are none without a drawing, and refused with what cannot be read', async () => {
    expect(await gathered([scenario])).toEqual({ missing: true });
    expect(await gathered([{ name: 'x.json', text: '{' }])).toMatchObject({ refused: [{ file: 'x.json' }] });
  });

  it('are taken one by one as further parts, unless the kind or the name is another', () => {
    const there = { files: [newProcess('process-1.bpmn', t)], forms: [newForm('form-1', t)] };
    expect(gatheredBeside('process', [{ name: 'checks.xml', text: 'x' }], there)).toEqual({ beside: { files: [{ name: 'checks.bpmn', text: 'x' }], forms: [] } });
    expect(gatheredBeside('process', [{ name: 'process-1.bpmn', text: 'x' }], there)).toEqual({ refused: ['process-1.bpmn'] });
    expect(gatheredBeside('table', [{ name: 'x.bpmn', text: 'x' }], there)).toEqual({ refused: ['x.bpmn'] });
    expect(gatheredBeside('form', [{ name: 'f.form', text: JSON.stringify(newForm('form-1', t)) }], there)).toEqual({ refused: ['f.form'] });
  });

  it('are mended in all drawings at once', () => {
    const broken = main.replace('isExecutable="true"', 'isExecutable="false"');
    const { flow, places } = mendedWhole({ bpmn: broken, files: [{ name: 'checks.bpmn', text: checks().replace('isExecutable="true"', 'isExecutable="false"') }, newTable('table-1.dmn', t)] });
    expect(places.map(({ part, message }) => [part, findingInChinese(message)])).toEqual([['', '流程标为可执行'], ['checks.bpmn', '流程标为可执行']]);
    expect(flow.bpmn).toBe(main);
    expect(flow.files[1]).toEqual(newTable('table-1.dmn', t));
  });

  it('are told in Chinese what was mended in them', () => {
    const told = new Set(Object.values(ruleFixtures).flatMap(({ bad }) => Object.values(bad).flatMap(([xml]) => mend(xml).mended.map(({ message }) => message))));
    expect(told.size).toBeGreaterThan(5);
    expect([...told].filter((message) => findingInChinese(message) === undefined)).toEqual([]);
  });
});
