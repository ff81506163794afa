import type { Expectation } from './scenario.ts';
import type { WorldState } from './view.ts';

/** One thing that is not as expected; a variable is named `variables.<name>`. */
export interface Unmet {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const lists = ['tasks', 'waiting', 'timers', 'messages', 'signals', 'enabled', 'incidents'] as const;

/** What of an expectation a state does not show. */
export function unmet(expected: Expectation, state: WorldState): readonly Unmet[] {
  const wrong = lists.flatMap((what): readonly Unmet[] => {
    const [wanted, found] = [expected[what], state[what]];
    return wanted === undefined || same([...wanted].sort(), [...found].sort()) ? [] : [{ what, expected: wanted, found }];
  });
  const variables = Object.entries(expected.variables ?? {}).flatMap(([name, value]): readonly Unmet[] => {
    const found = (Object.hasOwn(state.variables, name) ? state.variables[name] : undefined) ?? null;
    return same(value, found) ? [] : [{ what: `variables.${name}`, expected: value, found }];
  });
  const ended = expected.ended === undefined || expected.ended === state.ended ? [] : [{ what: 'ended', expected: expected.ended, found: state.ended }];
  return [...wrong, ...variables, ...ended];
}

/** Equal as JSON, whatever the order of names. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]));
}
