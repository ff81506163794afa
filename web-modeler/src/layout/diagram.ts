import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import { flowsIn, isScope, processesOf, scopesIn, type Definitions, type ModelElement, type ModelNode, type ModelScope } from '../../../bpmn/read/model.ts';
import { straight, waypoints, type Point } from './edge.ts';
import { planOf, type Box } from './scope.ts';

const poolHead = 30;
const betweenPools = 40;
const origin = { x: 160, y: 80 };

interface Creating { create(type: string, properties: object): ModelElement }

/** Whether a file draws none of its elements. */
export const isUndrawn = ({ diagrams }: Definitions): boolean => ((diagrams ?? []) as readonly { readonly plane?: { readonly planeElement?: readonly unknown[] } }[]).every(({ plane }) => (plane?.planeElement ?? []).length === 0);

/** The file with a diagram of everything in it; what it says stays as it is. */
export async function laidOut(xml: string): Promise<string> {
  const moddle = new BpmnModdle({ zeebe, yinxin });
  const { rootElement } = await moddle.fromXML(xml);
  const definitions = rootElement as Definitions & { diagrams: unknown };
  definitions.diagrams = diagramsOf(definitions, moddle as unknown as Creating);
  return (await (moddle as unknown as { toXML(tree: unknown, options: object): Promise<{ xml: string }> }).toXML(definitions, { format: true })).xml;
}

/** One diagram of the collaboration with its pools, or one of each process. */
function diagramsOf(definitions: Definitions, moddle: Creating): readonly ModelElement[] {
  const collaboration = (definitions.rootElements ?? []).find(({ $type }) => $type === 'bpmn:Collaboration');
  if (!collaboration) return processesOf(definitions).map((process) => new Drawing(moddle).ofProcess(process));
  return [new Drawing(moddle).ofPools(collaboration)];
}

/** Makes the shapes and edges of one diagram. */
class Drawing {
  private readonly boxes = new Map<ModelElement, Box>();
  private readonly elements: ModelElement[] = [];
  private readonly moddle: Creating;

  constructor(moddle: Creating) {
    this.moddle = moddle;
  }

  ofProcess(process: ModelScope): ModelElement {
    this.scope(process, origin);
    return this.diagram(process);
  }

  ofPools(collaboration: ModelElement): ModelElement {
    let { y } = origin;
    for (const pool of (collaboration.participants ?? []) as readonly ModelElement[]) {
      const process = pool.processRef as ModelScope | undefined;
      const plan = process && planOf(process);
      const box = { x: origin.x, y, width: poolHead + (plan?.width ?? 600), height: Math.max(60, plan?.height ?? 60) };
      this.shape(pool, box, { isHorizontal: true });
      if (process) this.scope(process, { x: origin.x + poolHead, y });
      y += box.height + betweenPools;
    }
    for (const flow of (collaboration.messageFlows ?? []) as readonly ModelElement[]) this.connection(flow, straight);
    return this.diagram(collaboration);
  }

  private scope(process: ModelScope, { x, y }: Point): void {
    for (const [element, box] of planOf(process).boxes) this.shape(element, { ...box, x: box.x + x, y: box.y + y }, isScope(element) ? { isExpanded: true } : {});
    for (const scope of scopesIn(process)) {
      for (const flow of flowsIn(scope)) this.connection(flow, (source, target) => waypoints(source, target, leavesBelow(flow.sourceRef)));
      for (const artifact of scope.artifacts ?? []) if (artifact.$type === 'bpmn:Association') this.connection(artifact, straight);
    }
  }

  private shape(element: ModelElement, box: Box, more: object): void {
    this.boxes.set(element, box);
    this.elements.push(this.moddle.create('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element, bounds: this.moddle.create('dc:Bounds', rounded(box)), ...more }));
  }

  private connection(element: ModelElement, led: (source: Box, target: Box) => readonly Point[]): void {
    const [source, target] = [this.boxes.get(element.sourceRef as ModelElement), this.boxes.get(element.targetRef as ModelElement)];
    if (!source || !target) return;
    const waypoint = led(source, target).map((point) => this.moddle.create('dc:Point', rounded(point)));
    this.elements.push(this.moddle.create('bpmndi:BPMNEdge', { id: `${element.id}_di`, bpmnElement: element, waypoint }));
  }

  private diagram(root: ModelElement): ModelElement {
    const plane = this.moddle.create('bpmndi:BPMNPlane', { id: `${root.id}_plane`, bpmnElement: root, planeElement: this.elements });
    return this.moddle.create('bpmndi:BPMNDiagram', { id: `${root.id}_diagram`, plane });
  }
}

const leavesBelow = (node: ModelNode | undefined): boolean => /Gateway$|BoundaryEvent$/.test(node?.$type ?? '');

const rounded = <P extends object>(place: P): P => Object.fromEntries(Object.entries(place).map(([name, value]) => [name, Math.round(value as number)])) as P;
