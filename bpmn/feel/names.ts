/** Words of the FEEL grammar: a variable of such a name would change how expressions are read. */
const keywords: readonly string[] = [
  'and', 'or', 'not', 'if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'between', 'instance', 'of',
  'true', 'false', 'null', 'function',
];

/** Whether a name may be given to a variable or an entry of one: one word, so that it cannot change how expressions are read. */
export const isPlainName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !keywords.includes(name);

/** Bounds on values, as far as they decide how long an expression takes. */
export const valueLimits = { characters: 65_536, text: 4_000, list: 1_000, depth: 12 };

/** Why a value may not become a variable; undefined when it may. Only what JSON holds, within bounds, under plain names. */
export function unfitValue(value: unknown, depth = 0): string | undefined {
  if (depth > valueLimits.depth) return `is nested more than ${valueLimits.depth} deep`;
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'holds a number that is not finite';
  if (typeof value === 'string') return value.length <= valueLimits.text ? undefined : `holds a text of more than ${valueLimits.text} characters`;
  if (Array.isArray(value)) {
    return value.length <= valueLimits.list ? firstUnfit(value, depth) : `holds a list of more than ${valueLimits.list} entries`;
  }
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]') return 'holds what JSON cannot hold';
  const odd = Object.keys(value).find((name) => !isPlainName(name));
  return odd === undefined ? firstUnfit(Object.values(value), depth) : `has an entry named ${JSON.stringify(odd)}`;
}

function firstUnfit(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const why = unfitValue(value, depth + 1);
    if (why) return why;
  }
  return undefined;
}
