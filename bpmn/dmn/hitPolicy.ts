import type { HitPolicy } from './model.ts';

/** What one rule that matches results in. */
export interface Hit {
  /** Number of the rule, from 1. */
  readonly rule: number;
  /** The value of its output, or a context of all of them: plain data. */
  readonly value: unknown;
  /** Of P and O: for each output with priorities the place of its value among them, from 0. */
  readonly ranks: readonly number[];
}

/** Rules that may not match together do. */
export interface Violation {
  readonly violated: string;
}

/** What the hits give by a hit policy; there is at least one. DMN 1.3, 8.2.10 */
export const byHitPolicy: Readonly<Record<HitPolicy, (hits: readonly Hit[]) => { readonly value: unknown } | Violation>> = {
  U: (hits) => (hits.length === 1 ? first(hits) : { violated: `the rules ${rulesOf(hits)} match, but only one may` }),
  F: (hits) => first(hits),
  A: (hits) => (hits.every(({ value }) => same(value, hits[0]?.value)) ? first(hits) : { violated: `the rules ${rulesOf(hits)} match with different results` }),
  P: (hits) => first(byPriority(hits)),
  R: (hits) => ({ value: hits.map(({ value }) => value) }),
  O: (hits) => ({ value: byPriority(hits).map(({ value }) => value) }),
  C: (hits) => ({ value: hits.map(({ value }) => value) }),
};

const first = (hits: readonly Hit[]): { readonly value: unknown } => ({ value: hits[0]?.value });

const rulesOf = (hits: readonly Hit[]): string => hits.map(({ rule }) => rule).join(', ');

/** Outputs from left to right; of equal ones the rule that stands first. */
const byPriority = (hits: readonly Hit[]): readonly Hit[] =>
  [...hits].sort((one, other) => one.ranks.map((rank, n) => rank - (other.ranks[n] ?? 0)).find((difference) => difference !== 0) ?? one.rule - other.rule);

/** Whether plain data are equal, whatever the order of entries. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return Array.isArray(one) === Array.isArray(other) && entries.length === others.size && entries.every(([name, value]) => others.has(name) && same(value, others.get(name)));
}
