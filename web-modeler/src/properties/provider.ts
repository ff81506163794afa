import { Group, ListGroup } from '@bpmn-io/properties-panel';
import type { Definitions } from '../../../bpmn/read/model.ts';
import type { Deadlines } from '../canvas/deadlines.ts';
import type { BpmnFactory, CommandStack, Modeling, Registry, Shape } from '../canvas/injected.ts';
import type { Translate } from '../language/translate.ts';
import { entriesOf, itemsOf, type Entry } from './entries.tsx';
import { groups, type PropertyGroup } from './groups.ts';
import type { Panel } from './panel.ts';

/** What the drawing is for; `config.flow` of the modeler. */
export type FlowConfig = Pick<Panel, 'rule' | 'colleagues' | 'context' | 'parts'>;

interface PanelGroup { readonly id: string; readonly label?: string; readonly entries?: readonly Entry[]; readonly component?: unknown; readonly shouldOpen?: boolean }
interface PropertiesPanel { registerProvider(priority: number, provider: object): void }

/** Groups of bpmn-js-properties-panel that speak of what is executed. */
const kept = ['general', 'documentation'];
const last = 100;

/** Our groups of the properties panel, and from those of bpmn-js only what is honoured. */
class YinxinProperties {
  static readonly $inject = ['propertiesPanel', 'translate', 'commandStack', 'bpmnFactory', 'modeling', 'deadlines', 'elementRegistry', 'bpmnjs', 'config.flow'];
  private readonly panel: Panel;

  constructor(
    propertiesPanel: PropertiesPanel, t: Translate, commandStack: CommandStack, bpmnFactory: BpmnFactory, modeling: Modeling, deadlines: Deadlines, registry: Registry,
    bpmnjs: { getDefinitions(): Definitions }, flow: FlowConfig,
  ) {
    const tasks = (): string[] => registry.filter(({ type, labelTarget }) => type === 'bpmn:UserTask' && !labelTarget).map(({ id }) => id);
    this.panel = { t, commandStack, bpmnFactory, modeling, deadlines, tasks, definitions: () => bpmnjs.getDefinitions(), ...flow };
    propertiesPanel.registerProvider(last, this);
  }

  getGroups(element: Shape): (shown: readonly PanelGroup[]) => readonly PanelGroup[] {
    return (shown) => {
      const [general, ...others] = shown.filter(({ id }) => kept.includes(id));
      const own = element.labelTarget && element.type === 'label' ? [] : groups.filter((group) => group.applies(element)).map((group) => this.shown(group, element));
      return [...(general ? [{ ...general, shouldOpen: true }] : []), ...own, ...others];
    };
  }

  private shown(group: PropertyGroup, element: Shape): PanelGroup {
    const { panel } = this;
    const head = { id: `yinxin-${group.id}`, label: panel.t(group.label) };
    if ('list' in group) return { ...head, component: ListGroup, element, ...itemsOf(element, group.id, group.list(element, panel)) } as PanelGroup;
    return { ...head, component: Group, shouldOpen: group.open === true, entries: entriesOf(element, group.fields(element, panel)) };
  }
}

export const yinxinProperties = { __init__: ['yinxinProperties'], yinxinProperties: ['type', YinxinProperties] };
