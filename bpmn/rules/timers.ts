import { nodesOf, type ModelExpression, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { cycleOf, dateOf, durationOf } from '../timer.ts';
import type { ModelRule } from './rule.ts';

const forms = {
  timeDate: { read: dateOf, words: 'a date and time with offset (2026-12-31T15:30:00+08:00)' },
  timeDuration: { read: durationOf, words: 'an ISO 8601 duration (PT72H)' },
  timeCycle: { read: cycleOf, words: 'a cycle (R3/PT24H, R/PT24H)' },
} as const;

/** A timer has one date, duration or cycle that can be read; a cycle only where the activity goes on. BPMN 2.0.2, 10.5.5 */
export const timers: ModelRule = {
  id: 'timers',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      for (const definition of node.eventDefinitions ?? []) if (definition.$type === 'bpmn:TimerEventDefinition') judge(node, definition, report);
    }
  },
};

function judge(node: ModelNode, definition: Readonly<Record<string, unknown>>, report: Report): void {
  const given = (Object.keys(forms) as (keyof typeof forms)[]).filter((name) => definition[name] !== undefined);
  if (given.length !== 1) report(node.id, 'A timer has exactly one of date, duration and cycle');
  for (const name of given) {
    const text = ((definition[name] as ModelExpression).body ?? '').trim();
    if (!text.startsWith('=') && forms[name].read(text) === undefined) report(node.id, `${text} is not ${forms[name].words}`);
    if (name === 'timeCycle' && node.cancelActivity !== false) report(node.id, 'A cycle needs an event that does not interrupt');
  }
}
