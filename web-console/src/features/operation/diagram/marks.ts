import type { Instance } from '../../../api/schema.ts';

/** What is marked in a drawing, by ids of elements. */
export interface Marks {
  readonly active: readonly string[];
  readonly incident: readonly string[];
  readonly done: readonly string[];
  /** Where a token can be moved to. */
  readonly target: readonly string[];
  /** What is looked at. */
  readonly shown: readonly string[];
  readonly tokens: ReadonlyMap<string, { readonly count: number; readonly incident: boolean }>;
}

/** Where an instance is, and what it has passed. */
export function marksOf({ tokens, incidents, passages, active }: Pick<Instance, 'tokens' | 'incidents' | 'passages' | 'active'>, { target = [], shown = [] }: Partial<Pick<Marks, 'target' | 'shown'>> = {}): Marks {
  const stopped = new Set(incidents.map(({ element }) => element));
  const open = new Set(active.map(({ element }) => element));
  return {
    incident: [...stopped], active: [...open].filter((id) => !stopped.has(id)), target, shown,
    done: passages.filter(({ element, event }) => (event === 'completed' || event === 'taken') && !open.has(element)).map(({ element }) => element),
    tokens: new Map([...tokens.map(({ element, count }) => [element, { count, incident: stopped.has(element) }] as const), ...[...stopped].map((element) => [element, { count: 1, incident: true }] as const)]),
  };
}
