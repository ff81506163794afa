import { Group } from '@bpmn-io/properties-panel';
import type { Deadlines } from '../canvas/deadlines.ts';
import type { BpmnFactory, CommandStack, Modeling, Registry, Shape } from '../canvas/injected.ts';
import type { Translate } from '../language/translate.ts';
import { approvalFields } from './approval.ts';
import { conditionFields, isChoice } from './condition.ts';
import { entriesOf, type AnyField, type Entry } from './entries.tsx';
import type { Panel } from './panel.ts';
import { endFields, serviceFields } from './service.ts';
import { timerFields, timerOf } from './timer.ts';

/** What the drawing is for; `config.flow` of the modeler. */
export type FlowConfig = Pick<Panel, 'rule' | 'colleagues'>;

interface PanelGroup { readonly id: string; readonly label?: string; readonly entries?: readonly Entry[]; readonly component?: unknown; readonly shouldOpen?: boolean }
interface PropertiesPanel { registerProvider(priority: number, provider: object): void }

/** Groups of bpmn-js-properties-panel that speak of what is executed. */
const kept = ['general', 'documentation'];
const last = 100;

/** Our groups of the properties panel, and from those of bpmn-js only what is honoured. */
class YinxinProperties {
  static readonly $inject = ['propertiesPanel', 'translate', 'commandStack', 'bpmnFactory', 'modeling', 'deadlines', 'elementRegistry', 'config.flow'];
  private readonly panel: Panel;

  constructor(propertiesPanel: PropertiesPanel, t: Translate, commandStack: CommandStack, bpmnFactory: BpmnFactory, modeling: Modeling, deadlines: Deadlines, registry: Registry, flow: FlowConfig) {
    const tasks = (): string[] => registry.filter(({ type, labelTarget }) => type === 'bpmn:UserTask' && !labelTarget).map(({ id }) => id);
    this.panel = { t, commandStack, bpmnFactory, modeling, deadlines, tasks, ...flow };
    propertiesPanel.registerProvider(last, this);
  }

  getGroups(element: Shape): (groups: readonly PanelGroup[]) => readonly PanelGroup[] {
    return (groups) => {
      const [general, ...others] = groups.filter(({ id }) => kept.includes(id));
      return [...(general ? [{ ...general, shouldOpen: true }] : []), ...this.own(element), ...others];
    };
  }

  private own(element: Shape): readonly PanelGroup[] {
    const { panel } = this;
    const timer = timerOf(element);
    if (element.labelTarget && element.type === 'label') return [];
    switch (element.type) {
      case 'bpmn:UserTask':
        return [group(element, 'approval', panel.t('Approval'), approvalFields(element, panel))];
      case 'bpmn:ServiceTask':
        return [group(element, 'service', panel.t('Service'), serviceFields(element, panel))];
      case 'bpmn:EndEvent':
        return isTerminate(element) ? [group(element, 'outcome', panel.t('Outcome'), endFields(element, panel))] : [];
      case 'bpmn:SequenceFlow':
        return isChoice(element) ? [group(element, 'condition', panel.t('Condition'), conditionFields(element, panel))] : [];
      default:
        return timer ? [group(element, 'timing', panel.t('Timer'), timerFields(element, timer, panel))] : [];
    }
  }
}

const group = (element: Shape, id: string, label: string, fields: readonly AnyField[]): PanelGroup => ({ id: `yinxin-${id}`, label, component: Group, shouldOpen: true, entries: entriesOf(element, fields) });

const isTerminate = ({ businessObject }: Shape): boolean => ((businessObject.eventDefinitions ?? []) as readonly { readonly $type: string }[])[0]?.$type === 'bpmn:TerminateEventDefinition';

export const yinxinProperties = { __init__: ['yinxinProperties'], yinxinProperties: ['type', YinxinProperties] };
