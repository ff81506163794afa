import type { Translate } from '../language/translate.ts';
import type { AutoPlace, BpmnFactory, Create, ElementFactory, Entries, Shape } from './injected.ts';
import { kinds, newShape, type Kind } from './kinds.ts';
import type { Deadlines } from './deadlines.ts';

interface Menu { registerProvider(provider: object): void }

/** Our kinds of element in palette and context pad. */
class Offers {
  static readonly $inject = ['palette', 'contextPad', 'create', 'autoPlace', 'bpmnFactory', 'elementFactory', 'translate', 'deadlines'];

  constructor(
    palette: Menu, contextPad: Menu,
    private readonly create: Create, private readonly autoPlace: AutoPlace, private readonly bpmnFactory: BpmnFactory, private readonly elementFactory: ElementFactory,
    private readonly translate: Translate, private readonly deadlines: Deadlines,
  ) {
    palette.registerProvider(this);
    contextPad.registerProvider(this);
  }

  getPaletteEntries(): Entries {
    return Object.fromEntries(kinds.map((kind) => {
      const start = (event: unknown): void => { this.create.start(event, this.shape(kind)); };
      return [`yinxin.${kind.id}`, { group: kind.group, className: kind.icon, title: this.translate(kind.create), action: { dragstart: start, click: start } }];
    }));
  }

  getContextPadEntries(element: Shape): Entries {
    if (element.labelTarget || !canLeadOn(element)) return {};
    const appended = Object.fromEntries(kinds.map((kind) => {
      const drag = (event: unknown): void => { this.create.start(event, this.shape(kind), { source: element }); };
      const click = (): void => { this.autoPlace.append(element, this.shape(kind)); };
      return [`yinxin.${kind.id}`, { group: 'model', className: kind.icon, title: this.translate(kind.append), action: { dragstart: drag, click } }];
    }));
    return { ...appended, ...this.deadline(element) };
  }

  private deadline(element: Shape): Entries {
    if (element.type !== 'bpmn:UserTask' || this.deadlines.of(element)) return {};
    const click = (): void => { this.deadlines.set(element, 'PT72H'); };
    return { 'yinxin.deadline': { group: 'edit', className: 'bpmn-icon-intermediate-event-catch-timer', title: this.translate('Give it a deadline'), action: { click } } };
  }

  private shape(kind: Kind): Shape {
    return newShape({ ...kind, ...(kind.name && { name: this.translate(kind.name) }) }, this.bpmnFactory, this.elementFactory);
  }
}

const canLeadOn = ({ type }: Shape): boolean => ['bpmn:StartEvent', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:BoundaryEvent'].includes(type);

export const offers = { __init__: ['offers'], offers: ['type', Offers] };
