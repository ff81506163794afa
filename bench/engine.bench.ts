import { compileFlow } from '../bpmn/deploy.ts';
import { apply, begin, isRejection, viewOf, type Step } from '../bpmn/engine/index.ts';
import type { FlowGraph } from '../bpmn/graph.ts';
import { instantOf } from '../domain/instant.ts';
import { Net } from '../test/flows/random.ts';
import { draw } from '../test/flows/draw.ts';
import type { Bench, BenchRow } from './bench.ts';

const at = instantOf(0);
const [short, long] = [100, 1_000];
const rounds = 500;

/** What the engine does in memory: nothing is recorded, nobody is asked. */
export const bench: Bench = {
  name: 'Flow engine in memory',
  async run() {
    const rows = [...(['parallelGateway', 'inclusiveGateway'] as const).flatMap(ofGateways), ofRounds()];
    return [...rows, await ofCompiling(), await ofWidth()];
  },
};

/** Blocks of two branches one after another, begun and run to the end in one command. */
function ofGateways(gateway: 'parallelGateway' | 'inclusiveGateway'): readonly BenchRow[] {
  const [few, many] = [perBlock(gateway, short), perBlock(gateway, long)];
  const name = gateway.replace('Gateway', ' gateways');
  return [
    { what: `transitions between states, ${name}`, value: many.perSecond, unit: 'per second', ratio: { against: '100,000 per second', value: many.perSecond / 100_000, atLeast: 1 } },
    { what: `a block in a flow of ${long.toLocaleString('en')} blocks, ${name}`, value: many.each, unit: 'ms', ratio: { against: `a block in a flow of ${short}`, value: many.each / few.each, atMost: 1.5 } },
  ];
}

function perBlock(gateway: string, blocks: number): { readonly each: number; readonly perSecond: number } {
  const graph = chain(gateway, blocks);
  const times = Math.max(3, 5_000 / blocks);
  const run = (): Step => begin(graph, { variables: {}, at });
  for (let warm = 0; warm < times; warm++) run();
  const began = performance.now();
  let transitions = 0;
  for (let time = 0; time < times; time++) transitions += run().trace.filter(({ event }) => event !== 'taken').length;
  const took = performance.now() - began;
  return { each: took / times / blocks, perSecond: (transitions / took) * 1_000 };
}

function chain(gateway: string, blocks: number): FlowGraph {
  const net = new Net();
  let last = net.node('startEvent');
  for (let block = 0; block < blocks; block++) {
    const [split, one, other, join] = [gateway, 'task', 'task', gateway].map((type) => net.node(type)) as [string, string, string, string];
    for (const [from, to] of [[last, split], [split, one], [split, other], [one, join], [other, join]] as const) net.flow(from, to);
    last = join;
  }
  net.flow(last, net.node('endEvent'));
  return net.graph();
}

/** Tasks of a parallel repetition, completed one by one: each command is a step of its own. */
function ofRounds(): BenchRow {
  const net = new Net();
  const [start, task, end] = ['startEvent', 'userTask', 'endEvent'].map((type) => net.node(type)) as [string, string, string];
  net.flow(start, task);
  net.flow(task, end);
  const drawn = net.graph();
  const graph: FlowGraph = { ...drawn, elements: { ...drawn.elements, [task]: { ...drawn.elements[task], loop: { kind: 'multi', sequential: false, cardinality: String(rounds) } } as FlowGraph['elements'][string] } };
  let { state } = begin(graph, { variables: {}, at });
  const began = performance.now();
  for (const { taskId } of viewOf(graph, state).tasks) {
    const step = apply(graph, state, { kind: 'complete-task', taskId, at });
    if (isRejection(step)) throw new Error(step.message);
    state = step.state;
  }
  if (state.outcome !== 'completed') throw new Error('not all rounds were completed');
  return { what: `a step of a task repeated ${rounds} times`, value: (performance.now() - began) / rounds, unit: 'ms' };
}

/** A file of 2,000 elements: read, judged by every rule, proved, compiled. */
async function ofCompiling(): Promise<BenchRow> {
  const blocks = 220;
  const lines = ['start s', 'end e'];
  let last = 's';
  for (let block = 0; block < blocks; block++) {
    lines.push(`and f${block}`, `user a${block}`, `user b${block}`, `and j${block}`, `${last} -> f${block}`, `f${block} -> a${block}`, `f${block} -> b${block}`, `a${block} -> j${block}`, `b${block} -> j${block}`);
    last = `j${block}`;
  }
  const xml = draw([...lines, `${last} -> e`].join('\n'));
  await compileFlow(xml);
  const began = performance.now();
  const result = await compileFlow(xml);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused.slice(0, 3)));
  const elements = Object.keys(result.graph.elements).length + Object.keys(result.graph.flows).length;
  const took = performance.now() - began;
  return { what: `compiling a file of ${elements.toLocaleString('en')} elements`, value: took, unit: 'ms', ratio: { against: 'one second', value: took / 1_000, atMost: 1 } };
}

/** Twenty branches side by side, each with a choice and two approvals: proved before a stamp. */
async function ofWidth(): Promise<BenchRow> {
  const branches = Array.from({ length: 20 }, (_, n) =>
    [`xor g${n} default=d${n}`, `user h${n} counts=head`, `user k${n} counts=head`, `xor m${n}`, `f -> g${n}`, `g${n} -> h${n} : subject.form.amount > ${n}`, `g${n} -> k${n} flow=d${n}`, `h${n} -> m${n}`, `k${n} -> m${n}`, `m${n} -> j`].join('\n'));
  const xml = draw(`start s\nand f\nand j\nstamp p\nend e\ns -> f\nj -> p\np -> e\n${branches.join('\n')}`);
  const rule = { id: 'bench', version: 1, needs: [{ id: 'head', who: { relation: 'unit-head-of-requester' as const }, count: 1, distinctFrom: [], proof: 'session' as const }] };
  const began = performance.now();
  const result = await compileFlow(xml, { rule });
  if ('refused' in result) throw new Error(JSON.stringify(result.refused.slice(0, 3)));
  const took = performance.now() - began;
  return { what: 'proving 20 parallel branches with choices', value: took, unit: 'ms', ratio: { against: 'two seconds', value: took / 2_000, atMost: 1 } };
}
