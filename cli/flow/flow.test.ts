import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { flow } from './flow.ts';

const directory = mkdtempSync(join(tmpdir(), 'flow-'));
const model = (name: string): string => fileURLToPath(new URL(`../../test/bpmn/conformance/${name}`, import.meta.url));
const sequence = model('patterns/wcp-01-sequence.bpmn');

function scenario(content: unknown): string {
  const path = join(directory, 'scenario.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

afterAll(() => rmSync(directory, { recursive: true }));

/** The exit code, and the lines written to standard output. */
async function yinxin(...argv: string[]): Promise<{ exit: number; lines: string[]; said: string[] }> {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const exit = await flow.run(argv);
    return { exit, lines: log.mock.calls.flatMap(([text]) => String(text).split('\n')), said: error.mock.calls.map(([text]) => String(text)) };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

describe('yinxin flow run', () => {
  it('R12 writes a JSON line for the start and each step, and ends with 0 when all is as expected', async () => {
    const { exit, lines } = await yinxin('run', sequence, '--scenario', scenario({ steps: [{ complete: 'a' }, { expect: { tasks: ['b'] } }] }), '--json');
    expect([exit, lines.map((line) => (JSON.parse(line) as { step: number }).step)]).toEqual([0, [0, 1, 2]]);
  });

  it('ends with 1 when an expectation does not hold, and says which', async () => {
    const { exit, lines, said } = await yinxin('run', sequence, '--scenario', scenario({ steps: [{ expect: { tasks: ['b'] } }] }), '--json');
    expect([exit, lines.length, said]).toEqual([1, 2, ['step 1: tasks should be ["b"] but is ["a"]']]);
  });

  it('ends with 1 when a step is refused, and goes on', async () => {
    const { exit, lines } = await yinxin('run', '--json', sequence, '--scenario', scenario({ steps: [{ complete: 'b' }, { complete: 'a' }] }));
    expect([exit, lines.map((line) => (JSON.parse(line) as { refused?: { code: string } }).refused?.code)]).toEqual([1, [undefined, 'not-open', undefined]]);
  });

  it.each([
    ['the flow', model('refused/complex-gateway.bpmn'), '{}', 'element-supported', 'x'],
    ['no XML', model('contents.ts'), '{}', 'bpmn-malformed', ''],
    ['a file that is not there', model('none.bpmn'), '{}', 'file-readable', ''],
    ['the scenario', sequence, '{"steps":[{}]}', 'scenario-form', '/steps/0'],
    ['a scenario of another process', sequence, '{"process":"other"}', 'scenario-process', 'other'],
  ])('ends with 2 when %s is refused, with the refusals as its last line', async (_, file, content, rule, element) => {
    const { exit, lines } = await yinxin('run', file, '--scenario', scenario(content), '--json');
    expect([exit, JSON.parse(lines.at(-1) ?? '')]).toMatchObject([2, { refused: [{ rule, element }] }]);
  });

  it('runs several files together: processes that are called, decisions', async () => {
    const called = [model('coverage/call-activity.bpmn'), model('coverage/call-activity.inner.bpmn')];
    expect(await yinxin('run', ...called, '--scenario', model('coverage/call-activity.scenario.json'), '--json')).toMatchObject({ exit: 0 });
    const decided = [model('coverage/task-business-rule.bpmn'), model('coverage/task-business-rule.dmn')];
    expect(await yinxin('run', ...decided, '--scenario', model('coverage/task-business-rule.small.scenario.json'), '--json')).toMatchObject({ exit: 0 });
  });

  it('asks of a task what its form asks, when the form is among the files', async () => {
    const [flowFile, form] = [join(directory, 'asked.bpmn'), join(directory, 'asked.form')];
    writeFileSync(flowFile, draw('start s\nuser a\nend e\ns -> a\na -> e').replace('<bpmn:userTask id="a">', '<bpmn:userTask id="a"><bpmn:extensionElements><zeebe:formDefinition formId="amount-form"/></bpmn:extensionElements>'));
    writeFileSync(form, JSON.stringify({ type: 'default', id: 'amount-form', schemaVersion: 18, components: [{ type: 'number', id: 'c1', key: 'amount', validate: { required: true, max: 100 } }] }));
    const steps = [{ complete: 'a', variables: { amount: 500 } }, { complete: 'a', variables: { amount: 50 } }];
    const told = async (...files: string[]) => (await yinxin('run', ...files, '--scenario', scenario({ steps }), '--json')).lines.map((line) => (JSON.parse(line) as { refused?: { code: string } }).refused?.code);
    expect(await told(flowFile, form)).toEqual([undefined, 'form-invalid', undefined]);
    expect(await told(flowFile)).toEqual([undefined, undefined, 'not-open']);
    writeFileSync(form, '{"components":[{"type":"html","id":"c1"}]}');
    expect(await yinxin('check', flowFile, form, '--json')).toMatchObject({ exit: 2 });
  });

  it('tells people what was done and what stands open', async () => {
    const { lines } = await yinxin('run', sequence, '--scenario', scenario({ variables: { x: 1 }, steps: [{ complete: 'a' }, { complete: 'a' }, { complete: 'b' }] }));
    expect(lines).toEqual(['start  done: s', '  tasks: a', '  {"x":1}', 'step 1  done: a', '  tasks: b', '  {"x":1}', 'step 2  refused: a is not open (not-open)', '  tasks: b', '  {"x":1}', 'step 3  done: b, e', '  ended', '  {"x":1}']);
  });

  it.each([
    ['UTF-16', 'UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 of the other order', 'UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', 'UTF-8', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['an encoding that the file names', 'ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads files in %s', async (_, encoding, bytes) => {
    const path = join(directory, 'encoded.bpmn');
    writeFileSync(path, bytes(draw('start s\nuser a\nend e\ns -> a\na -> e').replace('encoding="UTF-8"', `encoding="${encoding}"`).replace('<bpmn:userTask id="a"', '<bpmn:userTask id="a" name="prüfen"')));
    expect(await yinxin('check', path, '--json')).toMatchObject({ exit: 0 });
  });

  it('refuses bytes that are not of their encoding', async () => {
    const path = join(directory, 'broken.bpmn');
    writeFileSync(path, Buffer.from(draw('start s\nuser ä\nend e\ns -> ä\nä -> e'), 'latin1'));
    expect(JSON.parse((await yinxin('check', path, '--json')).lines[0] ?? '')).toMatchObject({ refused: [{ rule: 'file-readable' }] });
  });

  it('never refuses for soundness', async () => {
    const deadlock = model('semantics/parallel-join-waits-for-ever.bpmn');
    expect(await yinxin('run', deadlock, '--scenario', scenario({ variables: { left: true } }), '--json')).toMatchObject({ exit: 0 });
  });
});

describe('yinxin flow check', () => {
  it('R12 accepts what may be deployed', async () => {
    const { exit, lines } = await yinxin('check', sequence, '--json');
    expect([exit, lines]).toEqual([0, ['{"accepted":["wcp-01-sequence"]}']]);
    expect((await yinxin('check', sequence)).lines).toEqual(['wcp-01-sequence: may be deployed']);
  });

  it('refuses what is not sound, with the way there', async () => {
    const { exit, lines } = await yinxin('check', model('semantics/parallel-join-waits-for-ever.bpmn'), '--json');
    const { refused } = JSON.parse(lines.at(-1) ?? '') as { refused: { rule: string }[] };
    expect([exit, refused.every(({ rule }) => rule.startsWith('soundness'))]).toEqual([2, true]);
  });

  it('says to people what is refused where', async () => {
    const { lines } = await yinxin('check', model('refused/complex-gateway.bpmn'));
    expect(lines[0]).toMatch(/^refused {2}x: .*\(element-supported\)$/);
  });
});

describe('yinxin flow mend', () => {
  const before = fileURLToPath(new URL('../../test/bpmn/mend/flow-lists.before.bpmn', import.meta.url));
  const after = readFileSync(before.replace('before', 'after'), 'utf8');

  it('R12 writes the file that it has put right, and says what was done', async () => {
    const out = join(directory, 'mended.bpmn');
    expect(await yinxin('mend', before, '--out', out)).toMatchObject({ exit: 0, lines: [], said: expect.arrayContaining([expect.stringMatching(/^mended   s: .*\(flow-references\)$/)]) });
    expect(readFileSync(out, 'utf8')).toBe(after);
    expect((await yinxin('mend', before)).lines.join('\n')).toBe(after);
    expect(await yinxin('check', out)).toMatchObject({ exit: 0 });
  });

  it('ends with 2 where something is left that it does not put right', async () => {
    const { exit, lines } = await yinxin('mend', model('refused/complex-gateway.bpmn'), '--json');
    expect([exit, JSON.parse(lines[0] ?? '')]).toMatchObject([2, { mended: [], refused: [{ rule: 'element-supported', element: 'x' }] }]);
  });

  it.each([['no file', []], ['two files', [before, before]], ['an unknown option', [before, '--fast']]])('refuses %s', async (_, argv) => {
    await expect(flow.run(['mend', ...argv])).rejects.toMatchObject({ code: 'request-invalid' });
  });
});

describe('yinxin flow', () => {
  it.each([['no word', []], ['an unknown word', ['draw', sequence]], ['no file', ['check']], ['no scenario', ['run', sequence]], ['an unknown option', ['check', sequence, '--fast']]])('refuses %s', async (_, argv) => {
    await expect(flow.run(argv)).rejects.toMatchObject({ code: 'request-invalid' });
  });
});
