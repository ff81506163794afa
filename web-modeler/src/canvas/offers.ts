import { catalogue, groups, mayFollow, type CatalogueEntry } from './catalogue.ts';
import type { AutoPlace, BpmnFactory, Canvas, Create, ElementFactory, Entries, Modeling, Mouse, PopupMenu, Shape } from './injected.ts';
import { kinds, newShape, newShapes, type Kind } from './kinds.ts';
import type { Deadlines } from './deadlines.ts';
import type { Translate } from '../language/translate.ts';

interface Menu { registerProvider(provider: object): void }

const menus = { create: 'yinxin-create', append: 'yinxin-append' } as const;
const menuWidth = 320;
/** Elements from which nothing leads on. */
const ends = ['bpmn:EndEvent', 'bpmn:TextAnnotation', 'bpmn:Group', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:Process', 'bpmn:Collaboration'];

/** Our kinds of element in palette and context pad, and a menu of everything else in each. */
class Offers {
  static readonly $inject = ['palette', 'contextPad', 'popupMenu', 'create', 'autoPlace', 'bpmnFactory', 'elementFactory', 'translate', 'deadlines', 'canvas', 'modeling', 'mouse'];

  constructor(
    palette: Menu, contextPad: Menu, private readonly popupMenu: PopupMenu,
    private readonly create: Create, private readonly autoPlace: AutoPlace, private readonly bpmnFactory: BpmnFactory, private readonly elementFactory: ElementFactory,
    private readonly translate: Translate, private readonly deadlines: Deadlines, private readonly canvas: Canvas, private readonly modeling: Modeling, private readonly mouse: Mouse,
  ) {
    palette.registerProvider(this);
    contextPad.registerProvider(this);
    popupMenu.registerProvider(menus.create, { getPopupMenuEntries: () => this.everything() });
    popupMenu.registerProvider(menus.append, { getPopupMenuEntries: (element: Shape) => this.everything(element) });
  }

  getPaletteEntries(): Entries {
    const own = kinds.filter(({ seldom }) => !seldom).map((kind) => {
      const start = (event: Event): void => { this.create.start(event, this.shape(kind)); };
      return [`yinxin.${kind.id}`, { group: kind.group, className: kind.icon, title: this.translate(kind.create), action: { dragstart: start, click: start } }] as const;
    });
    const open = (event: Event): void => { this.open(menus.create, this.canvas.getRootElement(), event, 'Create element'); };
    return { ...Object.fromEntries(own), 'yinxin.more': { group: 'yinxin', className: 'yx-icon-more', title: this.translate('Create element'), action: { click: open } } };
  }

  getContextPadEntries(element: Shape): Entries {
    if (!canLeadOn(element)) return {};
    const own = element.type === 'bpmn:EventBasedGateway' ? [] : kinds.filter(({ seldom }) => !seldom);
    const appended = own.map((kind) => {
      const drag = (event: Event): void => { this.create.start(event, this.shape(kind), { source: element }); };
      const click = (): void => { this.autoPlace.append(element, this.shape(kind)); };
      return [`yinxin.${kind.id}`, { group: 'model', className: kind.icon, title: this.translate(kind.append), action: { dragstart: drag, click } }] as const;
    });
    const open = (event: Event): void => { this.open(menus.append, element, event, 'Append element'); };
    return { ...Object.fromEntries(appended), 'yinxin.more': { group: 'model', className: 'yx-icon-more', title: this.translate('Append element'), action: { click: open } }, ...this.deadline(element) };
  }

  private deadline(element: Shape): Entries {
    if (element.type !== 'bpmn:UserTask' || this.deadlines.of(element)) return {};
    const click = (): void => { this.deadlines.set(element, 'PT72H'); };
    return { 'yinxin.deadline': { group: 'edit', className: 'bpmn-icon-intermediate-event-catch-timer', title: this.translate('Give it a deadline'), action: { click } } };
  }

  private open(menu: string, element: Shape, event: Event, title: string): void {
    const { right, top } = (event.target as Element).getBoundingClientRect();
    this.popupMenu.open(element, menu, { x: right + 8, y: Math.max(8, Math.min(top, innerHeight - 420)), cursor: { x: right + 8, y: top } }, { title: this.translate(title), width: menuWidth, search: true });
  }

  /** Entries of the menu of everything: ours first; for an element those that may come after it. */
  private everything(source?: Shape): Entries {
    const own = source?.type === 'bpmn:EventBasedGateway' ? [] : kinds;
    const ours = own.map((kind) => [`yinxin.${kind.id}`, this.entry(kind.label, kind.icon, 'Approval and stamp', () => [this.shape(kind)], source)] as const);
    const others = catalogue.filter((entry) => (source ? mayFollow(source.type, entry) : entry.group !== 'boundary')).map((entry) => [
      `yinxin.${entry.id}`, this.entry(entry.label, entry.icon, groups[entry.group], () => newShapes(entry.target, this.bpmnFactory, this.elementFactory), source, entry),
    ] as const);
    return Object.fromEntries([...ours, ...others]);
  }

  private entry(label: string, className: string, group: string, make: () => readonly Shape[], source?: Shape, { group: place }: Partial<CatalogueEntry> = {}): object {
    const start = (event: Event): void => {
      this.popupMenu.close();
      const shapes = make();
      this.create.start(event instanceof KeyboardEvent ? (this.mouse.getLastMoveEvent() ?? event) : event, shapes.length > 1 ? shapes : shapes[0]!, source ? { source } : { hints: { autoSelect: [shapes[0]] } });
    };
    const append = (): void => { this.popupMenu.close(); this.append(source!, make(), place === 'boundary'); };
    return { label: this.translate(label), className, group: { id: group, name: this.translate(group) }, search: label, action: source ? { click: append, ...(place !== 'boundary' && { dragstart: start }) } : { click: start, dragstart: start } };
  }

  private append(source: Shape, [shape, ...inside]: readonly Shape[], onBorder: boolean): void {
    if (!shape) return;
    if (onBorder) this.modeling.createShape(shape, { x: source.x + source.width - 20 - 40 * source.attachers.length, y: source.y + source.height }, source, { attach: true });
    else this.autoPlace.append(source, shape);
    for (const child of inside) this.modeling.createShape(child, { x: shape.x + child.x + child.width / 2, y: shape.y + child.y + child.height / 2 }, shape);
  }

  private shape(kind: Kind): Shape {
    return newShape({ ...kind, ...(kind.name && { name: this.translate(kind.name) }) }, this.bpmnFactory, this.elementFactory);
  }
}

function canLeadOn({ type, labelTarget, businessObject }: Shape): boolean {
  if (labelTarget || !type.startsWith('bpmn:') || ends.includes(type) || /Flow$|Association$/.test(type)) return false;
  const [definition] = (businessObject.eventDefinitions ?? []) as readonly { readonly $type: string }[];
  const compensates = type === 'bpmn:BoundaryEvent' && definition?.$type === 'bpmn:CompensateEventDefinition';
  const links = type === 'bpmn:IntermediateThrowEvent' && definition?.$type === 'bpmn:LinkEventDefinition';
  return !compensates && !links && businessObject.triggeredByEvent !== true && businessObject.isForCompensation !== true;
}

export const offers = { __init__: ['offers'], offers: ['type', Offers] };
