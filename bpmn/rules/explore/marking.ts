/** An element under way, with how often events beside it have fired. */
export interface ActiveStop {
  readonly stop: string;
  readonly fired: Readonly<Record<string, number>>;
}

/** Where tokens of one region are. What is decided and stamped is kept apart from it, as a family of facts. */
export interface Marking {
  /** Arcs with tokens that go on at once. */
  readonly moving: readonly string[];
  readonly active: readonly ActiveStop[];
  /** Tokens before joins, by arc. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Elements that can never go on: a choice in which nothing holds. */
  readonly stuck: readonly string[];
  /** How often each end event was reached, 2 standing for more; counted where more than one token runs. */
  readonly ends: Readonly<Record<string, number>>;
  /** Tokens that have left by the exit of the region. */
  readonly through: number;
}

export const emptyMarking: Marking = { moving: [], active: [], waiting: {}, stuck: [], ends: {}, through: 0 };

/** More tokens in one place than any sound flow has. */
const mostTokens = 3;

/** No token is left inside. */
export const isEmpty = ({ moving, active, waiting, stuck }: Marking): boolean => moving.length + active.length + stuck.length + Object.keys(waiting).length === 0;

/** Equal for markings that are the same; ids hold neither spaces nor commas. */
export const keyOf = ({ moving, active, waiting, stuck, ends, through }: Marking): string =>
  [[...moving].sort().join(), active.map(activeKey).sort().join(), sorted(waiting), [...stuck].sort().join(), sorted(ends), through].join(' ');

/** Equal for elements under way that are the same. */
export const activeKey = ({ stop, fired }: ActiveStop): string => `${stop}(${sorted(fired)})`;

const sorted = (record: Readonly<Record<string, number>>): string =>
  Object.keys(record)
    .sort()
    .map((name) => `${name}=${String(record[name])}`)
    .join();

/** The record with one number changed; gone when it becomes 0. */
export function counted(record: Readonly<Record<string, number>>, name: string, change: number, most = Number.POSITIVE_INFINITY): Readonly<Record<string, number>> {
  const { [name]: before = 0, ...rest } = record;
  const after = Math.min(most, before + change);
  return after === 0 ? rest : { ...rest, [name]: after };
}

/** The list without one of its entries. */
export function without<T>(list: readonly T[], entry: T): readonly T[] {
  const at = list.indexOf(entry);
  return at < 0 ? list : [...list.slice(0, at), ...list.slice(at + 1)];
}

/** A place with more tokens than any sound flow has. */
export function crowdedPlace({ active, waiting, moving }: Marking): string | undefined {
  if (active.length + moving.length <= mostTokens && Object.keys(waiting).length === 0) return undefined;
  const all = [...active.map(({ stop }) => stop), ...moving].reduce<Readonly<Record<string, number>>>((counts, name) => counted(counts, name, 1), waiting);
  return Object.entries(all).find(([, count]) => count > mostTokens)?.[0];
}
