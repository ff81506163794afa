import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import type { Definitions } from '../../../bpmn/read/model.ts';
import { draw } from '../../../test/flows/draw.ts';
import { translator } from '../language/translate.ts';
import { newScenario, readJsonFile, withScenario } from './kept.ts';
import { play } from './play.ts';
import { stepWords } from './words.ts';

/** A drawing, as the modeler has it. */
const drawing = async (xml: string): Promise<Definitions> => (await new BpmnModdle({ zeebe, yinxin }).fromXML(xml)).rootElement as Definitions;
const library = fileURLToPath(new URL('../../../bpmn/library/', import.meta.url));
const scenarioFiles = readdirSync(library).filter((file) => file.endsWith('.scenario.json'));

describe('a scenario in the modeler', () => {
  it.each(scenarioFiles)('runs as deploying runs it: %s', async (file) => {
    const [flow] = file.split('.');
    const read = readJsonFile(file, readFileSync(library + file, 'utf8'));
    if (!('scenario' in read)) throw new Error('not a scenario');
    expect(play([await drawing(readFileSync(`${library}${flow}.bpmn`, 'utf8'))], read.scenario)).toMatchObject({ held: true });
  });

  it('shows after each step where tokens stand, joins included', async () => {
    const definitions = await drawing(draw('start s\nand f\nuser a role=legal\nuser b role=legal\nand j\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> e'));
    const played = play([definitions], { name: 'x', scenario: { steps: [{ complete: 'a' }, { complete: 'b' }] } });
    const tokens = 'steps' in played ? played.steps.map((step) => Object.fromEntries([...step.tokens].map(([id, { count }]) => [id, count]))) : [];
    expect(tokens).toEqual([{ a: 1, b: 1 }, { b: 1, j: 1 }, {}]);
  });

  it('counts the rounds of a countersign, and not its body', async () => {
    const definitions = await drawing(draw('start s\nuser a role=legal each=people item=p\nend e\ns -> a\na -> e'));
    const played = play([definitions], { name: 'x', scenario: { variables: { people: ['li', 'wang', 'zhao'] }, steps: [] } });
    expect('steps' in played && [...played.steps[0]!.tokens]).toEqual([['a', { count: 3, incident: false }]]);
  });

  it('says what was expected and found, and what was refused', async () => {
    const definitions = await drawing(draw('start s\nuser a role=legal\nend e\ns -> a\na -> e'));
    const played = play([definitions], { name: 'x', scenario: { steps: [{ complete: 'b' }, { expect: { tasks: [] } }] } });
    expect(played).toMatchObject({ held: false, steps: [{}, { line: { refused: { code: 'not-open' } } }, { unmet: [{ what: 'tasks', expected: [], found: ['a'] }] }] });
  });

  it('is not run with a drawing that has no way to be compiled, and says why', async () => {
    expect(play([await drawing(draw('start s\nxor g\nend e\nend f\ns -> g\ng -> e\ng -> f'))], newScenario('x', ''))).toMatchObject({ refused: [{ rule: 'conditions' }, { rule: 'conditions' }] });
  });

  it('is told in words, in Chinese', () => {
    const words = (step: object) => stepWords(step as never, (id) => (id === 'a' ? '部门审批' : id), translator('zh-CN'));
    expect(words({ act: 'approve', task: 'a', by: 'li' })).toBe('li 同意“部门审批”');
    expect(words({ expect: { tasks: ['a'], ended: false } })).toBe('预期：待办 部门审批；流程未结束');
    expect(words({ expect: { tasks: [] } })).toBe('预期：待办 无');
    expect(words({ fire: 'late' })).toBe('“late”到时');
  });
});

describe('files of scenarios', () => {
  it('are read alone, named by the middle of their names, or with their flow', () => {
    expect(readJsonFile('simple-use.approved.scenario.json', '{"steps":[]}')).toEqual({ scenario: { name: 'approved', scenario: { steps: [] } } });
    const flow = { format: 'yinxin-flow-1', key: 'k', name: 'n', bpmn: '<x/>', scenarios: [] };
    expect(readJsonFile('k.flow.json', JSON.stringify(flow))).toEqual({ flow });
  });

  it.each(['{', '[]', '{"steps":[{"jump":1}]}', '{"format":"yinxin-flow-1"}'])('are refused when they are neither: %s', (text) => {
    expect(readJsonFile('x.json', text)).toHaveProperty('refused');
  });

  it('take the place of the one with the same name', () => {
    const [one, other] = [newScenario('a', '1'), newScenario('b', '2')];
    expect(withScenario([one, other], { ...one, scenario: {} })).toEqual([{ name: 'a', scenario: {} }, other]);
    expect(withScenario([one], other)).toEqual([one, other]);
  });
});
