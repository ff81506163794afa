import type { Store } from '../store/store.ts';
import type { Bench, BenchRow } from './bench.ts';
import { manyRows, type ManyRows } from '../test/fixtures/manyRows.ts';

const calls = 400;
const limit = 50;

/** A list as someone leafs through it: each page from where the one before ended, beginning anew now and then. */
interface List {
  readonly name: string;
  /** The page behind the row `after`, as its last row's key; undefined at the end. */
  page(store: Store, many: ManyRows, after: string | undefined): Promise<string | undefined>;
}

const lists: readonly List[] = [
  { name: 'inbox, to do', page: async ({ instances }, { large }, after) => (await instances.inbox(large.people.finance, { state: 'open', limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  { name: 'inbox, done', page: async ({ instances }, { large }, after) => (await instances.inbox(large.people.finance, { state: 'done', limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  { name: 'inbox, awaiting an opinion', page: async ({ instances }, { large }, after) => (await instances.inbox(large.people.finance, { state: 'delegated', limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  { name: 'uses that somebody asked for', page: async ({ uses }, { large }, after) => (await uses.list({ requester: `person/${large.people.requester}` }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  { name: 'seals of a large unit', page: async ({ seals }, { large }, after) => (await seals.list([large.unit], { limit, ...(after !== undefined && { after }) })).at(-1)?.esId },
  { name: 'seals of a small unit', page: async ({ seals }, { small }, after) => (await seals.list([small.unit], { limit, ...(after !== undefined && { after }) })).at(-1)?.esId },
  { name: 'seals of all units', page: async ({ seals }, _, after) => (await seals.list('all', { limit, ...(after !== undefined && { after }) })).at(-1)?.esId },
  { name: 'obligations, open', page: async ({ obligations }, _, after) => (await obligations.list({ state: 'open', units: 'all' }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  { name: 'obligations, late, of a unit', page: async ({ obligations }, { small }, after) => (await obligations.list({ state: 'late', units: [small.unit] }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id },
  {
    name: 'register of uses',
    page: async ({ register }, { large, small }, after) => {
      const [unit = '', number = '0'] = after?.split(' ') ?? [];
      const last = (await register.list([large.unit, small.unit], { limit, ...(after !== undefined && { after: { unit, number: Number(number) } }) })).at(-1);
      return last && `${last.unit} ${last.number}`;
    },
  },
];

/** Milliseconds of pages of one list, in order of size. */
async function times(list: List, many: ManyRows): Promise<readonly number[]> {
  const measured: number[] = [];
  let after: string | undefined;
  for (let call = -50; call < calls; call++) {
    const began = performance.now();
    after = await list.page(many.test.store, many, call % 40 === 0 ? undefined : after);
    if (call >= 0) measured.push(performance.now() - began);
  }
  return measured.sort((a, b) => a - b);
}

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;

/** Pages of the lists that people leaf through, over 1,000 and over 1,000,000 rows; rounds alternate, the better of each counts. */
export const bench: Bench = {
  name: 'Lists over 1,000,000 rows',
  async run() {
    const [few, many] = [await manyRows(3), await manyRows(6)];
    try {
      const rows: BenchRow[] = [];
      for (const list of lists) rows.push(...(await compared(list, few, many)));
      return rows;
    } finally {
      await few.test.remove();
      await many.test.remove();
    }
  },
};

async function compared(list: List, few: ManyRows, many: ManyRows): Promise<readonly BenchRow[]> {
  const [ofFew, ofMany]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round++) {
    ofFew.push(p99(await times(list, few)));
    ofMany.push(p99(await times(list, many)));
  }
  const [value, against] = [Math.min(...ofMany), Math.min(...ofFew)];
  return [
    { what: `${list.name}, p99 over 1,000,000`, value, unit: 'ms', ratio: { against: 'over 1,000', value: value / against, atMost: 2 } },
    { what: `${list.name}, p99 over 1,000`, value: against, unit: 'ms' },
  ];
}
