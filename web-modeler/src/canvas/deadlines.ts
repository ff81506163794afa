import type { Translate } from '../language/translate.ts';
import { textIn, type BpmnFactory, type ElementFactory, type Modeling, type Moddle, type Shape } from './injected.ts';

/** Deadlines of approvals: timer events on the border of their tasks. */
export class Deadlines {
  static readonly $inject = ['modeling', 'bpmnFactory', 'elementFactory', 'translate'];
  private readonly modeling: Modeling;
  private readonly bpmnFactory: BpmnFactory;
  private readonly elementFactory: ElementFactory;
  private readonly translate: Translate;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory, elementFactory: ElementFactory, translate: Translate) {
    this.modeling = modeling;
    this.bpmnFactory = bpmnFactory;
    this.elementFactory = elementFactory;
    this.translate = translate;
  }

  /** The first event on the task's border that waits for a duration. */
  of(task: Shape): Shape | undefined {
    return task.attachers.find((event) => durationOf(event) !== undefined);
  }

  /** ISO 8601 duration; empty when the task has no deadline. */
  text(task: Shape): string {
    const event = this.of(task);
    return event ? textIn(durationOf(event)?.body) : '';
  }

  /** Draws the event, changes its duration, or takes it away when the text is empty. */
  set(task: Shape, text: string): void {
    const event = this.of(task);
    const duration = event && durationOf(event);
    if (text === '') {
      if (event) this.modeling.removeElements([event]);
    } else if (event && duration) {
      this.modeling.updateModdleProperties(event, duration, { body: text });
    } else {
      const position = { x: task.x + task.width - 20, y: task.y + task.height };
      this.modeling.createShape(this.newEvent(text), position, task, { attach: true });
    }
  }

  private newEvent(text: string): Shape {
    const timeDuration = this.bpmnFactory.create('bpmn:FormalExpression', { body: text });
    const definition = this.bpmnFactory.create('bpmn:TimerEventDefinition', { timeDuration });
    const businessObject = this.bpmnFactory.create('bpmn:BoundaryEvent', { name: this.translate('Deadline passed'), eventDefinitions: [definition] });
    timeDuration.$parent = definition;
    definition.$parent = businessObject;
    return this.elementFactory.createShape({ type: 'bpmn:BoundaryEvent', businessObject });
  }
}

function durationOf({ businessObject }: Shape): Moddle | undefined {
  const [definition] = (businessObject.eventDefinitions ?? []) as readonly Moddle[];
  return definition?.timeDuration as Moddle | undefined;
}

export const deadlines = { deadlines: ['type', Deadlines] };
