import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { definitions, draw } from '../test/flows/draw.ts';
import { need, ruleFixtures, ruleOf } from '../test/flows/ruleFixtures.ts';
import { compileFiles, compileFlow, type FlowFile } from './deploy.ts';
import { isActivity, isNode, isScope, type FlowGraph } from './graph.ts';

const calling = (more = ''): string => draw(`start s\ncall c process=other ${more}\nend e\ns -> c\nc -> e`);
const other = (id: string, inside = 'task t'): string => draw(`process ${id} {\nstart ${id}-s\n${inside.replace(' t', ` ${id}-t`)}\nend ${id}-e\n${id}-s -> ${id}-t\n${id}-t -> ${id}-e\n}`);
const files = (...texts: readonly string[]): readonly FlowFile[] => texts.map((text, n) => ({ name: `flow-${n}.bpmn`, text }));
const dmn = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:test"><decision id="discount" name="Discount"><decisionTable id="table" hitPolicy="UNIQUE"><input id="i"><inputExpression id="ie"><text>amount</text></inputExpression></input><output id="o" name="rate"/><rule id="r"><inputEntry id="ri"><text>&gt; 10</text></inputEntry><outputEntry id="ro"><text>5</text></outputEntry></rule></decisionTable></decision></definitions>`;
const deciding = draw('start s\nrule r decision=discount result=rate\nend e\ns -> r\nr -> e');

describe('files that are deployed together', () => {
  it('give a graph for each process', async () => {
    expect(await compileFiles(files(calling(), other('other')))).toMatchObject({ processes: { flow: { process: 'flow' }, other: { process: 'other' } } });
  });

  it('bind a called process into the graph of its caller, and what that calls in turn', async () => {
    const compiled = await compileFiles(files(calling(), other('other', 'call t process=third'), other('third')));
    expect(compiled).toHaveProperty('processes.flow.called.other.called.third.process', 'third');
    expect(compiled).toHaveProperty('processes.flow.elements.c', expect.objectContaining({ binding: 'deployment', process: 'other' }));
  });

  it('leave to the call what is bound when it is reached', async () => {
    const compiled = await compileFiles(files(calling('binding=latest'), other('other')));
    expect(compiled).toHaveProperty('processes.flow.elements.c.binding', 'latest');
    expect(compiled).not.toHaveProperty('processes.flow.called');
  });

  it("bind BPMN's own calledElement to a process that is there, and leave it to the call when it is not", async () => {
    const xml = draw('start s\ncall c\nend e\ns -> c\nc -> e').replace('<bpmn:callActivity id="c">', '<bpmn:callActivity id="c" calledElement="other">');
    expect(await compileFiles(files(xml, other('other')))).toMatchObject({ processes: { flow: { elements: { c: { binding: 'deployment' } }, called: { other: {} } } } });
    expect(await compileFiles(files(xml))).toMatchObject({ processes: { flow: { elements: { c: { binding: 'latest' } } } } });
  });

  it('hold the decisions that a process asks', async () => {
    const compiled = await compileFiles([...files(deciding), { name: 'discount.dmn', text: dmn }]);
    expect(compiled).toMatchObject({ processes: { flow: { decisions: { discount: { hitPolicy: 'U' } } } }, decisions: { discount: { id: 'discount' } } });
  });

  it.each<readonly [string, readonly FlowFile[], string, string]>([
    ['a called process that is bound when deployed and is not there', files(calling()), 'called-process', 'c'],
    ['a decision that is not there', files(deciding), 'called-decision', 'r'],
    ['a decision that two files hold', [...files(deciding), { name: 'a.dmn', text: dmn }, { name: 'b.dmn', text: dmn }], 'file-names', 'discount'],
    ['a process that two files hold', files(other('other'), other('other')), 'file-names', 'other'],
    ['a process that calls itself', files(draw('start s\ncall c process=flow\nend e\ns -> c\nc -> e')), 'called-process', 'c'],
    ['processes that call each other', files(other('a', 'call t process=b'), other('b', 'call t process=a')), 'called-process', 'b-t'],
    ['a malformed file among good ones', files(calling(), other('other'), '<nothing'), 'bpmn-malformed', ''],
  ])('are refused: %s', async (_, texts, rule, element) => {
    const compiled = await compileFiles(texts);
    expect('refused' in compiled ? compiled.refused : []).toContainEqual(expect.objectContaining({ rule, element }));
  });

  it('have no frozen variables in a scenario of a flow that is for no seal', async () => {
    expect(await compileFiles(files(other('other')), { lenient: true })).toHaveProperty('processes.other.frozen', []);
    expect(await compileFiles(files(other('other', 'user t persons=li')), { lenient: true })).toHaveProperty('processes.other.frozen', ['subject', 'requester', 'roles']);
  });

  it('are not refused for soundness in a scenario', async () => {
    const deadlock = draw('start s\nxor g default=d\ntask a\ntask b\nand j\nend e\ns -> g\ng -> a : x\ng -> b flow=d\na -> j\nb -> j\nj -> e');
    expect(await compileFiles(files(deadlock), { lenient: true })).toHaveProperty('processes');
    expect(await compileFiles(files(deadlock))).toHaveProperty('refused');
  });
});

describe('a file with several processes', () => {
  const two = `${other('one').replace('</bpmn:definitions>', '')}${/<bpmn:process.*<\/bpmn:process>/.exec(other('two'))![0]}</bpmn:definitions>`;

  it('deploys the one that no other calls, and binds the others to it', async () => {
    const xml = draw('start s\ncall c process=other\nend e\ns -> c\nc -> e\nprocess other {\nstart s2\nuser t persons=li\nend e2\ns2 -> t\nt -> e2\n}');
    expect(await compileFlow(xml, { rule: ruleOf(need('head')) })).toMatchObject({ graph: { process: 'flow', called: { other: { process: 'other' } } } });
  });

  it('deploys the one that is named', async () => {
    expect(await compileFlow(two, { process: 'two' })).toHaveProperty('graph.process', 'two');
    expect(await compileFlow(two)).toMatchObject({ refused: [{ rule: 'one-process', element: 'two' }] });
    expect(await compileFlow(two, { process: 'three' })).toMatchObject({ refused: [{ rule: 'one-process', element: 'file' }] });
  });

  it('leaves a process of a partner alone that is only drawn', async () => {
    const xml = other('one').replace('</bpmn:definitions>', '<bpmn:process id="theirs" isExecutable="false"><bpmn:complexGateway id="x"/></bpmn:process></bpmn:definitions>');
    expect(await compileFlow(xml)).toHaveProperty('graph.process', 'one');
  });

  it('may call a process that was deployed before', async () => {
    const before = await compileFlow(other('other'));
    if ('refused' in before) throw new Error(JSON.stringify(before.refused));
    expect(await compileFlow(calling(), { called: { other: before.graph } })).toHaveProperty('graph.called.other', before.graph);
  });
});

describe('a compiled graph', () => {
  const good = Object.entries(ruleFixtures).map(([rule, fixture]) => [rule, fixture.good] as const);

  it.each(good)('is closed: all that it names stands in it (%s)', async (_, xml) => {
    const compiled = await compileFiles(files(xml), { lenient: true });
    if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
    for (const graph of Object.values(compiled.processes)) expect(openEnds(graph)).toEqual([]);
  });

  it('is closed or the file is refused, whatever parts of a drawing are missing', async () => {
    const lines = 'start s\nsub p {\nstart s2\ntask a\non b a error=E\nend e2\ns2 -> a\na -> e2\nb -> e2\n}\non o p timer=PT1H\nevent g\ncatch c message=m\ncatch d timer=PT1H\nxor j\nend e\ns -> p\np -> g\ng -> c\ng -> d\nc -> j\nd -> j\no -> j\nj -> e'.split('\n');
    await fc.assert(
      fc.asyncProperty(fc.subarray(lines.filter((line) => !/[{}]/.test(line))), async (kept) => {
        const text = lines.filter((line) => /[{}]/.test(line) || kept.includes(line)).join('\n');
        const compiled = await compileFiles(files(draw(text)), { lenient: true });
        return 'refused' in compiled ? compiled.refused.every(({ message }) => message !== '') : openEnds(compiled.processes.flow!).length === 0;
      }),
      { numRuns: 60 },
    );
  });

  it('is refused as a whole when nothing can be read', async () => {
    expect(await compileFiles(files(definitions('')))).toMatchObject({ refused: [{ rule: 'one-process' }] });
  });
});

/** Ids that a graph names and does not hold. */
function openEnds({ elements, flows }: FlowGraph): readonly string[] {
  const named = Object.values(elements).flatMap((element) => [
    ...(isScope(element) ? [...element.nodes, ...element.starts, ...element.eventSubProcesses] : []),
    ...(isNode(element) ? [element.scope] : []),
    ...(isActivity(element) ? [...element.boundary, ...(element.compensation ? [element.compensation] : [])] : []),
    ...(element.type === 'boundaryEvent' ? [element.attachedTo] : []),
  ]);
  const ends = Object.values(flows).flatMap(({ source, target }) => [source, target]);
  const listed = Object.values(elements).flatMap((element) => (isNode(element) ? [...element.incoming, ...element.outgoing] : []));
  return [...[...named, ...ends].filter((id) => !elements[id]), ...listed.filter((id) => !flows[id])];
}
