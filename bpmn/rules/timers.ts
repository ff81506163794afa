import { eventDefinitionsOf, type ModelElement, type ModelExpression } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { cycleOf, dateOf, durationOf } from '../timer.ts';
import { eventsOf, type ModelEvent } from './events.ts';
import type { ModelRule } from './rule.ts';

const forms = {
  timeDate: { read: dateOf, words: 'a date and time with offset (2026-12-31T15:30:00+08:00)' },
  timeDuration: { read: durationOf, words: 'an ISO 8601 duration (PT72H)' },
  timeCycle: { read: cycleOf, words: 'a cycle of a second or more (R3/PT24H, R/PT24H)' },
} as const;

/** A timer has one date, duration or cycle that can be read; a cycle not in the flow. BPMN 2.0.2, 10.5.5 */
export const timers: ModelRule = {
  id: 'timers',
  check(definitions, report) {
    for (const event of eventsOf(definitions)) {
      for (const definition of eventDefinitionsOf(event.node)) if (definition.$type === 'bpmn:TimerEventDefinition') judge(event, definition, report);
    }
  },
};

function judge(event: ModelEvent, definition: ModelElement, report: Report): void {
  const { node, position } = event;
  const given = (Object.keys(forms) as (keyof typeof forms)[]).filter((name) => definition[name] !== undefined);
  if (given.length !== 1) report(node.id, 'A timer has exactly one of date, duration and cycle');
  for (const name of given) {
    const text = ((definition[name] as ModelExpression).body ?? '').trim();
    if (!text.startsWith('=') && forms[name].read(text) === undefined) report(node.id, `${text} is not ${forms[name].words}`);
    if (name === 'timeCycle' && position === 'catch') report(node.id, 'A cycle cannot stand in the flow: the event waits once, for a date or a duration');
  }
}
