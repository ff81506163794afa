import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer.js';
import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer.js';
import { extensionOf, textOf } from '../../../bpmn/read/model.ts';
import type { EventBus, Moddle, Shape } from './injected.ts';

const beforeOthers = 1_500;
const seal = '#c1272d';
const ink = '#3c4858';

type Draw = (parent: SVGElement, element: Shape, attributes?: object) => SVGElement;

/** Draws a seal on stamp tasks, a letter on notifications, and under an approval what it counts for. */
class YinxinRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'bpmnRenderer'];

  constructor(eventBus: EventBus, private readonly bpmnRenderer: BpmnRenderer) {
    super(eventBus as never, beforeOthers);
  }

  override canRender(element: Shape): boolean {
    return ['bpmn:ServiceTask', 'bpmn:UserTask'].includes(element.type) && !element.labelTarget;
  }

  override drawShape(parent: SVGElement, element: Shape): SVGElement {
    const service = serviceOf(element.businessObject);
    const handlers = (this.bpmnRenderer as unknown as { readonly handlers: Readonly<Record<string, Draw>> }).handlers;
    const draw = service ? handlers['bpmn:Task'] : handlers[element.type];
    const shape = draw ? draw(parent, element) : (this.bpmnRenderer.drawShape(parent, element as never));
    if (service === 'stamp') drawSeal(parent);
    if (service === 'notify') drawLetter(parent);
    const counts = textOf(extensionOf(element.businessObject as never, 'yinxin:Approval'), 'counts');
    if (counts) drawCounts(parent, element, counts);
    return shape;
  }

  override getShapePath(element: Shape): string {
    return this.bpmnRenderer.getShapePath(element as never);
  }
}

function serviceOf(task: Moddle): 'stamp' | 'notify' | undefined {
  if (extensionOf(task as never, 'yinxin:Stamp')) return 'stamp';
  return extensionOf(task as never, 'yinxin:Notify') ? 'notify' : undefined;
}

function svg(parent: SVGElement, name: string, attributes: Readonly<Record<string, string | number>>, text = ''): void {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.textContent = text;
  parent.append(element);
}

function drawSeal(parent: SVGElement): void {
  svg(parent, 'rect', { x: 6, y: 6, width: 18, height: 18, rx: 2, fill: 'none', stroke: seal, 'stroke-width': 1.6 });
  svg(parent, 'text', { x: 15, y: 20, 'text-anchor': 'middle', 'font-size': 13, fill: seal }, '印');
}

function drawLetter(parent: SVGElement): void {
  svg(parent, 'path', { d: 'M6 9h20v14H6zM6 9l10 8 10-8', fill: 'none', stroke: ink, 'stroke-width': 1.4 });
}

function drawCounts(parent: SVGElement, { height }: Shape, counts: string): void {
  const text = counts.length > 12 ? `${counts.slice(0, 11)}…` : counts;
  svg(parent, 'text', { x: 8, y: height - 7, 'font-size': 10, fill: ink }, text);
}

export const yinxinRenderer = { __init__: ['yinxinRenderer'], yinxinRenderer: ['type', YinxinRenderer] };
