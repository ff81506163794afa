import type { DecisionTable } from './model.ts';

const mention = /(?<![\p{L}\p{N}_])workdays\s*\(/u;

/** Whether a decision, or one that it requires, may count working days. A text in quotes that looks like a call counts too: the calendar is then asked for in vain. */
export function mayCountWorkdays(decisions: Readonly<Record<string, DecisionTable>>, id: string, above: readonly string[] = []): boolean {
  const table = Object.hasOwn(decisions, id) && !above.includes(id) ? decisions[id] : undefined;
  if (!table) return false;
  return textsOf(table).some((text) => mention.test(text)) || table.requires.some((required) => mayCountWorkdays(decisions, required, [...above, id]));
}

const textsOf = ({ inputs, outputs, rules }: DecisionTable): readonly string[] => [
  ...inputs.flatMap(({ expression, allowed = '' }) => [expression, allowed]),
  ...outputs.flatMap(({ allowed = [], default: otherwise = '' }) => [...allowed, otherwise]),
  ...rules.flatMap(({ tests, results }) => [...tests, ...results]),
];
