import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BpmnModdle } from 'bpmn-moddle';
import { draw } from '../../../test/flows/draw.ts';
import { gridOf } from './grid.ts';
import { isUndrawn, laidOut } from './diagram.ts';

interface Shape { readonly $type: string; readonly bpmnElement: { readonly id: string; readonly $type: string; readonly $parent?: { readonly id: string } }; readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }; readonly waypoint?: readonly { readonly x: number; readonly y: number }[] }

async function drawn(xml: string): Promise<{ readonly shapes: ReadonlyMap<string, Shape['bounds']>; readonly all: readonly Shape[]; readonly edges: ReadonlyMap<string, readonly { x: number; y: number }[]> }> {
  const { rootElement, warnings } = await new BpmnModdle({}).fromXML(await laidOut(xml));
  expect(warnings).toEqual([]);
  const all = (rootElement as { diagrams: readonly { plane: { planeElement: readonly Shape[] } }[] }).diagrams.flatMap(({ plane }) => plane.planeElement);
  const shapes = all.filter(({ $type }) => $type === 'bpmndi:BPMNShape');
  return { all, shapes: new Map(shapes.map((each) => [each.bpmnElement.id, each.bounds])), edges: new Map(all.flatMap((each) => (each.waypoint ? [[each.bpmnElement.id, each.waypoint] as const] : []))) };
}

/** Shapes of one scope that lie over each other; events on a border do so on purpose. */
function overlaps(all: readonly Shape[]): readonly string[] {
  const free = all.filter(({ $type, bpmnElement }) => $type === 'bpmndi:BPMNShape' && bpmnElement.$type !== 'bpmn:BoundaryEvent');
  return free.flatMap((one, index) => free.slice(index + 1).filter((other) => one.bpmnElement.$parent === other.bpmnElement.$parent && meet(one.bounds, other.bounds)).map((other) => `${one.bpmnElement.id} ${other.bpmnElement.id}`));
}

const meet = (one: Shape['bounds'], other: Shape['bounds']): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

describe('a file without a diagram', () => {
  it('is drawn from left to right in the order of its flow', async () => {
    const { shapes, edges, all } = await drawn(draw('start s\nuser a\nstamp p\nend e\ns -> a\na -> p\np -> e'));
    const xs = ['s', 'a', 'p', 'e'].map((id) => shapes.get(id)!.x);
    expect(xs).toEqual([...xs].sort((one, other) => one - other));
    expect(new Set(['s', 'a', 'p', 'e'].map((id) => shapes.get(id)!.y + shapes.get(id)!.height / 2)).size).toBe(1);
    expect(edges.size).toBe(3);
    expect(overlaps(all)).toEqual([]);
  });

  it('has a row for each branch, and columns by the longest way', async () => {
    const { shapes, all } = await drawn(draw('start s\nand f\nuser a\nuser b\nuser c\nand j\nend e\ns -> f\nf -> a\nf -> b\nb -> c\na -> j\nc -> j\nj -> e'));
    expect(shapes.get('a')!.y).not.toBe(shapes.get('b')!.y);
    expect(shapes.get('b')!.y).toBe(shapes.get('c')!.y);
    expect(shapes.get('j')!.x).toBeGreaterThan(shapes.get('c')!.x);
    expect(overlaps(all)).toEqual([]);
  });

  it('leads back under what it leads back over', async () => {
    const { shapes, edges } = await drawn(draw('start s\nuser a\nxor g default=g_e\nend e\ns -> a\na -> g\ng -> e\ng -> a : a.outcome = "refused"'));
    const back = edges.get('g_a')!;
    expect(Math.max(...back.map(({ y }) => y))).toBeGreaterThan(shapes.get('a')!.y + shapes.get('a')!.height);
  });

  it('holds what stands in subprocesses inside them, and their events on their borders', async () => {
    const { shapes, all } = await drawn(draw('start s\nsub p {\nstart i\nuser a\nend o\ni -> a\na -> o\n}\non t p timer=PT1H\nend e\nend late\non-event v {\nstart w timer=PT2H\nend x\nw -> x\n}\ns -> p\np -> e\nt -> late'));
    const [outer, inner, timer, aside] = ['p', 'a', 't', 'v'].map((id) => shapes.get(id)!);
    expect(inner!.x).toBeGreaterThan(outer!.x);
    expect(inner!.x + inner!.width).toBeLessThan(outer!.x + outer!.width);
    expect(inner!.y + inner!.height).toBeLessThan(outer!.y + outer!.height);
    expect(timer!.y + timer!.height / 2).toBe(outer!.y + outer!.height);
    expect(aside!.y).toBeGreaterThan(outer!.y + outer!.height);
    expect(overlaps(all)).toEqual([]);
  });

  it('is known as undrawn, and drawn afterwards', async () => {
    const xml = draw('start s\nend e\ns -> e');
    const read = async (text: string) => (await new BpmnModdle({}).fromXML(text)).rootElement as never;
    expect(isUndrawn(await read(xml))).toBe(true);
    expect(isUndrawn(await read(await laidOut(xml)))).toBe(false);
  });
});

describe('cells for nodes', () => {
  it('are never shared, whatever leads where', () => {
    const graphs = fc.integer({ min: 1, max: 12 }).chain((count) => fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 }).map((edges) => ({ count, edges })));
    fc.assert(fc.property(graphs, ({ count, edges }) => {
      const nodes = Array.from({ length: count }, (_, index) => ({ id: String(index), next: edges.filter(([from]) => from === index).map(([, to]) => String(to)), below: [] }));
      const cells = [...gridOf(nodes).values()].map(({ column, row }) => `${row}:${column}`);
      expect(cells.length).toBe(count);
      expect(new Set(cells).size).toBe(count);
    }));
  });
});
