import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { unfitValue } from './names.ts';

/** What FEEL gives as plain JSON: dates, times and durations as ISO 8601 text. Ranges and functions, and what no variable may hold, are none: then why. */
export function plainOf(value: unknown): { readonly value: unknown } | { readonly failure: string } {
  const plain = plainly(value, 0);
  const failure = unfitValue(plain);
  return failure ? { failure } : { value: plain };
}

const deepest = 20;

function plainly(value: unknown, depth: number): unknown {
  if (value === undefined) return null;
  if (value instanceof FeelDateTime || value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDuration) return value.toString();
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plainly(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return () => undefined; // a range: nothing that JSON holds
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plainly(entry, depth + 1)]));
}
