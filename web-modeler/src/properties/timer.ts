import { cycleOf, dateOf } from '../../../bpmn/timer.ts';
import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import { durationText, isDuration } from './duration.ts';
import type { AnyField } from './entries.tsx';
import type { Panel } from './panel.ts';

const kinds = ['timeDuration', 'timeDate', 'timeCycle'] as const;
type Kind = (typeof kinds)[number];
const hints: Readonly<Record<Kind, string>> = {
  timeDuration: '72h, 3d, or ISO 8601 (PT72H)',
  timeDate: 'with its offset: 2027-01-01T09:00:00+08:00',
  timeCycle: 'R3/PT24H: three times, every 24 hours; R/PT24H: for ever',
};
const starts: Readonly<Record<Kind, string>> = { timeDuration: 'PT72H', timeDate: '2027-01-01T09:00:00+08:00', timeCycle: 'R3/PT24H' };

/** The timer of an event on the border of a task; undefined for everything else. */
export const timerOf = (event: Shape): Moddle | undefined =>
  ((event.businessObject.eventDefinitions ?? []) as readonly Moddle[]).find(({ $type }) => $type === 'bpmn:TimerEventDefinition');

/** When a timer fires, and whether its task ends then. */
export function timerFields(event: Shape, timer: Moddle, panel: Panel): readonly AnyField[] {
  const { t, modeling, bpmnFactory } = panel;
  const kind = kinds.find((name) => timer[name] !== undefined) ?? 'timeDuration';
  const expression = timer[kind] as Moddle | undefined;
  const write = (as: Kind, body: string): void => {
    const made = bpmnFactory.create('bpmn:FormalExpression', { body });
    made.$parent = timer;
    modeling.updateModdleProperties(event, timer, { timeDuration: undefined, timeDate: undefined, timeCycle: undefined, [as]: made });
  };
  return [
    {
      kind: 'select', id: 'timerKind', label: t('Timer'), get: () => kind, set: (chosen) => { write(chosen as Kind, starts[chosen as Kind]); },
      options: () => [{ value: 'timeDuration', label: t('after a while') }, { value: 'timeDate', label: t('at an instant') }, { value: 'timeCycle', label: t('again and again') }],
    },
    {
      kind: 'text', id: 'timerText', label: t('When'), description: t(hints[kind]), get: () => textIn(expression?.body),
      set: (text) => { write(kind, kind === 'timeDuration' ? durationText(text) : text.trim()); }, validate: (text) => (canBeRead(kind, text.trim()) ? undefined : t('This cannot be read: {hint}', { hint: t(hints[kind]) })),
    },
    {
      kind: 'check', id: 'interrupts', label: t('The task ends then'), get: () => event.businessObject.cancelActivity !== false,
      set: (interrupts) => { modeling.updateProperties(event, { cancelActivity: interrupts }); },
    },
  ];
}

function canBeRead(kind: Kind, text: string): boolean {
  if (text === '' || text.startsWith('=')) return text !== '';
  if (kind === 'timeDuration') return isDuration(text);
  return (kind === 'timeDate' ? dateOf(text) : cycleOf(text)) !== undefined;
}
