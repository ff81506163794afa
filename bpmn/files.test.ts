import { describe, expect, it } from '@jest/globals';
import { table } from '../test/flows/decision.ts';
import { draw } from '../test/flows/draw.ts';
import { need, ruleOf } from '../test/flows/ruleFixtures.ts';
import { compileDeployment } from './deploy.ts';
import { missingFrom, readFiles, unusedFiles, type FlowFile, type ReadFiles } from './files.ts';
import { defaultLimits } from './refusal.ts';

const main = draw('start s\ncall c process=inner\nrule r decision=level result=level\nend e\ns -> c\nc -> r\nr -> e');
const inner = (inside = 'task inner-t'): string => draw(`process inner {\nstart inner-s\n${inside}\nend inner-e\ninner-s -> inner-t\ninner-t -> inner-e\n}`);
const own = (text: string): FlowFile => ({ name: '', text });
async function readOf(...files: readonly FlowFile[]): Promise<ReadFiles> {
  const result = await readFiles(files, defaultLimits);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result.read;
}

describe('files of a deployment', () => {
  it('say what they ask for and do not hold', async () => {
    expect(missingFrom(await readOf(own(main)))).toEqual({ processes: ['inner'], decisions: ['level'] });
    expect(missingFrom(await readOf(own(main), { name: 'inner.bpmn', text: inner() }, { name: 'level.dmn', text: table('level') }))).toEqual({ processes: [], decisions: [] });
    expect(missingFrom(await readOf(own(draw('start s\ncall c process=later binding=latest\nend e\ns -> c\nc -> e'))))).toEqual({ processes: [], decisions: [] });
  });

  it('give the graph of the process of the first, with what the others hold bound to it', async () => {
    const read = await readOf(own(main), { name: 'inner.bpmn', text: inner() }, { name: 'level.dmn', text: table('level') });
    expect(compileDeployment(read)).toMatchObject({ graph: { process: 'flow', called: { inner: {} }, decisions: { level: {} } }, processes: { inner: {} } });
    expect(unusedFiles(read, 'flow')).toEqual([]);
  });

  it('say which of them are not needed', async () => {
    const read = await readOf(own(draw('start s\ntask t\nend e\ns -> t\nt -> e')), { name: 'inner.bpmn', text: inner() }, { name: 'level.dmn', text: table('level') });
    expect(unusedFiles(read, 'flow')).toEqual(['inner.bpmn', 'level.dmn']);
  });

  it('are refused by the file in which the fault stands: on reading, by rules on what was read, and by proofs', async () => {
    expect(await readFiles([own(main), { name: 'bad.bpmn', text: '<nothing' }], defaultLimits)).toMatchObject({ refused: [{ rule: 'bpmn-malformed', file: 'bad.bpmn' }] });
    const dmn = { name: 'level.dmn', text: table('level') };
    const wrong = compileDeployment(await readOf(own(main), { name: 'inner.bpmn', text: inner('user inner-t counts=unknown') }, dmn), { rule: ruleOf(need('head')) });
    expect(wrong).toMatchObject({ refused: [{ rule: 'approval-form', element: 'inner-t', file: 'inner.bpmn' }] });
    const stamping = compileDeployment(await readOf(own(main), { name: 'inner.bpmn', text: inner('stamp inner-t') }, dmn), { rule: ruleOf(need('head')) });
    expect('refused' in stamping && stamping.refused).toContainEqual(expect.objectContaining({ rule: 'approval-proof', element: 'inner-t', file: 'inner.bpmn' }));
    expect(compileDeployment(await readOf(own(main), { name: 'inner.bpmn', text: inner() }))).toMatchObject({ refused: [{ rule: 'called-decision', element: 'r' }] });
  });

  it('are judged as one: the first may hold one process to deploy, the others any number', async () => {
    const two = draw('process one {\nstart s1\nend e1\ns1 -> e1\n}\nprocess two {\nstart s2\nend e2\ns2 -> e2\n}');
    expect(compileDeployment(await readOf(own(two)))).toMatchObject({ refused: [{ rule: 'one-process' }] });
    expect(compileDeployment(await readOf(own(draw('start s\nend e\ns -> e')), { name: 'two.bpmn', text: two }))).toMatchObject({ graph: { process: 'flow' } });
  });
});
