import { positionOf } from '../../../bpmn/rules/events.ts';
import { cycleOf, dateOf } from '../../../bpmn/timer.ts';
import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import { durationText, isDuration } from './duration.ts';
import type { AnyField } from './entries.tsx';
import { feelProblem } from './feel.ts';
import type { Panel } from './panel.ts';

const kinds = ['timeDuration', 'timeDate', 'timeCycle'] as const;
type Kind = (typeof kinds)[number];
const hints: Readonly<Record<Kind, string>> = {
  timeDuration: '72h, 3d, or ISO 8601 (PT72H)',
  timeDate: 'with its offset: 2027-01-01T09:00:00+08:00; =workdays(3) is three working days from now',
  timeCycle: 'R3/PT24H: three times, every 24 hours; R/PT24H: for ever',
};
const starts: Readonly<Record<Kind, string>> = { timeDuration: 'PT72H', timeDate: '=workdays(3)', timeCycle: 'R3/PT24H' };
const words: Readonly<Record<Kind, string>> = { timeDuration: 'after a while', timeDate: 'at an instant', timeCycle: 'again and again' };

/** When a timer fires: after a duration, at an instant, or again and again where it can happen again. */
export function timerFields(event: Shape, timer: Moddle, panel: Panel): readonly AnyField[] {
  const { t, modeling, bpmnFactory } = panel;
  const kind = kinds.find((name) => timer[name] !== undefined) ?? 'timeDuration';
  const expression = timer[kind] as Moddle | undefined;
  const write = (as: Kind, body: string): void => {
    const made = bpmnFactory.create('bpmn:FormalExpression', { body });
    made.$parent = timer;
    modeling.updateModdleProperties(event, timer, { timeDuration: undefined, timeDate: undefined, timeCycle: undefined, [as]: made });
  };
  const offered = kinds.filter((each) => each === kind || each !== 'timeCycle' || mayRepeat(event));
  return [
    {
      kind: 'select', id: 'timerKind', label: t('Timer'), get: () => kind, set: (chosen) => { write(chosen as Kind, starts[chosen as Kind]); },
      options: () => offered.map((value) => ({ value, label: t(words[value]) })),
    },
    {
      kind: 'text', id: 'timerText', label: t('When'), description: t(hints[kind]), get: () => textIn(expression?.body),
      set: (text) => { write(kind, kind === 'timeDuration' ? durationText(text) : text.trim()); }, validate: (text) => wrong(kind, text.trim(), panel),
    },
  ];
}

/** A cycle stands where an event may happen again: it begins processes, or goes on beside what it does not interrupt. */
function mayRepeat({ businessObject }: Shape): boolean {
  const position = positionOf(businessObject as never);
  if (position === 'boundary') return businessObject.cancelActivity === false;
  return position === 'process-start' || (position === 'event-subprocess-start' && businessObject.isInterrupting === false);
}

function wrong(kind: Kind, text: string, panel: Panel): string | undefined {
  if (text.startsWith('=')) return feelProblem(text, panel);
  const canBeRead = kind === 'timeDuration' ? text !== '' && isDuration(text) : (kind === 'timeDate' ? dateOf(text) : cycleOf(text)) !== undefined;
  return canBeRead ? undefined : panel.t('This cannot be read: {hint}', { hint: panel.t(hints[kind]) });
}
