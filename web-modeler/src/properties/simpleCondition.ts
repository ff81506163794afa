/** A condition of the form that most have. */
export type SimpleCondition =
  | { readonly about: 'decision'; readonly task: string; readonly outcome: string }
  | { readonly about: 'value'; readonly name: string; readonly comparison: string; readonly value: string };

/** FEEL's comparisons, and their words in English. */
export const comparisons: Readonly<Record<string, string>> = { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most', '=': 'equal to', '!=': 'not equal to' };

const decision = /^([\p{L}_][\p{L}\p{N}_-]*)\.outcome = "(approved|refused)"$/u;
const comparison = /^subject\.form\.([\p{L}_][\p{L}\p{N}_]*) (>=|<=|!=|>|<|=) (-?\d+(?:\.\d+)?|true|false|"[^"\\]*")$/u;

/** The condition as the form shows it; undefined when it is another. */
export function simpleCondition(text: string): SimpleCondition | undefined {
  const feel = text.trim().replace(/^=\s*/, '');
  const [, task, outcome] = decision.exec(feel) ?? [];
  if (task !== undefined && outcome !== undefined) return { about: 'decision', task, outcome };
  const [, name, compared, value] = comparison.exec(feel) ?? [];
  return name !== undefined && compared !== undefined && value !== undefined ? { about: 'value', name, comparison: compared, value: value.replace(/^"|"$/g, '') } : undefined;
}

/** FEEL for it; what is neither a number nor true or false is a text. */
export function writtenCondition(simple: SimpleCondition): string {
  if (simple.about === 'decision') return `${simple.task}.outcome = "${simple.outcome}"`;
  const plain = simple.value.trim();
  const value = /^(-?\d+(\.\d+)?|true|false)$/.test(plain) ? plain : `"${plain.replace(/["\\]/g, '')}"`;
  return `subject.form.${simple.name} ${simple.comparison} ${value}`;
}
