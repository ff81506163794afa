/** A task under way, with how often its timers that do not interrupt have fired. */
export interface ActiveTask {
  readonly element: string;
  readonly fired: Readonly<Record<string, number>>;
}

/** What can be told apart about a running flow: where tokens are and what has been decided. Instants, persons and data are left out. */
export interface Marking {
  readonly active: readonly ActiveTask[];
  /** Tokens before joins, by flow. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Elements that can never go on: a choice in which nothing holds. */
  readonly stuck: readonly string[];
  /** The standing decision of each user task; none while it is open again. */
  readonly outcomes: Readonly<Record<string, 'approved' | 'refused'>>;
  /** How often each stamp was begun, 2 standing for more. */
  readonly stamps: Readonly<Record<string, number>>;
  /** How often each end event was reached, 2 standing for more. */
  readonly ends: Readonly<Record<string, number>>;
}

export const emptyMarking: Marking = { active: [], waiting: {}, stuck: [], outcomes: {}, stamps: {}, ends: {} };

/** Nothing is under way: the process has ended. */
export const isFinal = ({ active, waiting, stuck }: Marking): boolean => active.length === 0 && stuck.length === 0 && Object.keys(waiting).length === 0;

/** Equal for markings that are the same. */
export function keyOf({ active, waiting, stuck, outcomes, stamps, ends }: Marking): string {
  return [active.map(taskKey).sort().join(), sorted(waiting), [...stuck].sort().join(), sorted(outcomes), sorted(stamps), sorted(ends)].join(' ');
}

/** Equal for tasks that are the same; ids hold neither spaces nor commas. */
export const taskKey = ({ element, fired }: ActiveTask): string => `${element}(${sorted(fired)})`;

const sorted = (record: Readonly<Record<string, string | number>>): string =>
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

/** The record without a name. */
export function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  const { [name]: _, ...rest } = record;
  return rest;
}
