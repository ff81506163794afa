import fc from 'fast-check';
import { graphFormat, type FlowElement, type FlowGraph, type SequenceFlow } from '../../bpmn/graph.ts';

/** Block-structured drawings: whatever is split is joined by the same kind of gateway. */
export type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence' | 'exclusive' | 'parallel' | 'inclusive'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop'; readonly body: Block };

export const blocks = (withLoops: boolean): fc.Arbitrary<Block> =>
  fc.letrec<{ block: Block }>((tie) => {
    const parts = fc.array(tie('block'), { minLength: 2, maxLength: 3 });
    return {
      block: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constant<Block>({ kind: 'task' }),
        ...(['sequence', 'exclusive', 'parallel', 'inclusive'] as const).map((kind) => parts.map((of): Block => ({ kind, parts: of }))),
        ...(withLoops ? [tie('block').map((body): Block => ({ kind: 'loop', body }))] : []),
      ),
    };
  }).block;

/** Puts nodes and flows together; conditions read the variables `c1`, `c2`, …, which are true or false. */
export class Net {
  readonly nodes: { id: string; type: string; default?: string }[] = [];
  readonly flows: SequenceFlow[] = [];
  conditions = 0;

  node(type: string): string {
    const id = `${type}${this.nodes.length}`;
    this.nodes.push({ id, type });
    return id;
  }

  flow(source: string, target: string): string {
    const id = `f${this.flows.length}`;
    this.flows.push({ id, source, target });
    return id;
  }

  /** Gives the flows out of a gateway conditions, the last of them being the default. */
  choose(gateway: string): void {
    const outgoing = this.flows.filter(({ source }) => source === gateway);
    const node = this.nodes.find(({ id }) => id === gateway);
    for (const flow of outgoing.slice(0, -1)) Object.assign(flow, { condition: `c${++this.conditions}` });
    const last = outgoing.at(-1);
    if (node && last && outgoing.length > 1) node.default = last.id;
  }

  graph(): FlowGraph {
    const elements = this.nodes.map(({ id, type, default: other }) => ({
      type, id, scope: 'p',
      incoming: this.flows.filter(({ target }) => target === id).map((flow) => flow.id),
      outgoing: this.flows.filter(({ source }) => source === id).map((flow) => flow.id),
      ...(other !== undefined && { default: other }),
      ...(['userTask', 'task'].includes(type) && { boundary: [] }),
      ...(type === 'startEvent' && { interrupting: true }),
    })) as unknown as FlowElement[];
    const starts = this.nodes.filter(({ type }) => type === 'startEvent').map(({ id }) => id);
    const process: FlowElement = { type: 'process', id: 'p', nodes: this.nodes.map(({ id }) => id), starts, eventSubProcesses: [], data: [] };
    return {
      format: graphFormat, process: 'p', frozen: [], calls: [], formReads: [],
      elements: Object.fromEntries([process, ...elements].map((element) => [element.id, element])),
      flows: Object.fromEntries(this.flows.map((flow) => [flow.id, flow])),
    };
  }
}

/** The graph of a block between a start and an end. */
export function graphOfBlock(block: Block): FlowGraph {
  const net = new Net();
  const start = net.node('startEvent');
  const { first, last } = place(net, block);
  const end = net.node('endEvent');
  net.flow(start, first);
  net.flow(last, end);
  return net.graph();
}

function place(net: Net, block: Block): { first: string; last: string } {
  if (block.kind === 'task') {
    const task = net.node('userTask');
    return { first: task, last: task };
  }
  if (block.kind === 'loop') return placeLoop(net, block.body);
  if (block.kind === 'sequence') {
    const placed = block.parts.map((part) => place(net, part));
    placed.slice(1).forEach(({ first }, at) => net.flow(placed[at]?.last ?? '', first));
    return { first: placed[0]?.first ?? '', last: placed.at(-1)?.last ?? '' };
  }
  const [split, join] = [net.node(`${block.kind}Gateway`), net.node(`${block.kind}Gateway`)];
  for (const part of block.parts) {
    const { first, last } = place(net, part);
    net.flow(split, first);
    net.flow(last, join);
  }
  if (block.kind !== 'parallel') net.choose(split);
  return { first: split, last: join };
}

/** Once through the body, and again as long as the condition holds. */
function placeLoop(net: Net, body: Block): { first: string; last: string } {
  const [merge, split] = [net.node('exclusiveGateway'), net.node('exclusiveGateway')];
  const after = net.node('userTask');
  const { first, last } = place(net, body);
  net.flow(merge, first);
  net.flow(last, split);
  net.flow(split, merge);
  net.flow(split, after);
  net.choose(split);
  return { first: merge, last: after };
}

/** Any drawing without loops: gateways of all kinds, split and joined as it happens. */
export const unstructured: fc.Arbitrary<FlowGraph> = fc
  .record({ types: fc.array(fc.constantFrom('userTask', 'userTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway'), { minLength: 2, maxLength: 9 }), seed: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }) })
  .map(({ types, seed }) => {
    const net = new Net();
    const ids = [net.node('startEvent'), ...types.map((type) => net.node(type)), net.node('endEvent')];
    let draw = 0;
    const pick = (from: number, to: number): number => from + ((seed[draw++ % seed.length] ?? 0) % (to - from + 1));
    const joined = new Set<string>();
    const link = (source: number, target: number): void => {
      const key = `${source} ${target}`;
      if (!joined.has(key)) net.flow(ids[source] ?? '', ids[target] ?? '');
      joined.add(key);
    };
    for (let at = 1; at < ids.length; at++) link(pick(0, Math.min(at, ids.length - 1) - 1), at);
    for (let at = 0; at < ids.length - 1; at++) if (!net.flows.some(({ source }) => source === ids[at])) link(at, pick(at + 1, ids.length - 1));
    for (let more = 0; more < types.length / 2; more++) {
      const source = pick(0, ids.length - 2);
      link(source, pick(source + 1, ids.length - 1));
    }
    for (const { id, type } of net.nodes) if (type === 'exclusiveGateway' || type === 'inclusiveGateway') net.choose(id);
    return net.graph();
  });

/** Values for all conditions of a graph. */
export const verdictsOf = (graph: FlowGraph, seed: readonly boolean[]): Record<string, boolean> =>
  Object.fromEntries(Object.values(graph.flows).flatMap(({ condition }) => (condition === undefined ? [] : [condition])).map((name, at) => [name, seed[at % seed.length] ?? false]));
