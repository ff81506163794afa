import pino from 'pino';
import { later, minutes, seconds, type Instant } from '../domain/instant.ts';
import { madeToFile, moreLike, type MadeToFile } from '../test/temporal/filings.ts';
import { openWorld, type World } from '../test/temporal/world.ts';
import { relay } from '../worker/relay.ts';
import type { Bench } from './bench.ts';
import { bundles } from './bundles.ts';

/** Ten thousand, through an hour that passes: `YINXIN_BENCH_FILINGS=10000 npm run bench -- filing`, 80 minutes; figures in bench/filing.md. */
const count = Number(process.env.YINXIN_BENCH_FILINGS ?? 1_000);
/** The number for which the bound holds. The server that skips time takes longer for each of them the more there are: so many run on the development server, by the real clock. */
const full = 10_000;
const server = count < full ? {} : { developmentServer: [] };
/** Seals whose events are filed: filings of one seal wait for each other's audit chain. */
const seals = Math.min(250, count);
/** By then the pauses between attempts are at their longest, whatever comes after. `YINXIN_BENCH_OUTAGE`: minutes. */
const outage = minutes(Number(process.env.YINXIN_BENCH_OUTAGE ?? 60));

interface Batch {
  readonly ids: readonly string[];
  /** From when the authority answered, or the batch was there, until the last receipt was written; by the clock of the server. */
  readonly took: number;
}

/**
 * Filings that become due at the same time: how long until all have their receipts, when the police registry answers, and after an outage. Relay,
 * workflows, activities, rows, mutual TLS and the registry's simulator are real; only idle time may be skipped, so that what is computed takes as
 * long as it takes.
 */
export const bench: Bench = {
  name: 'Filings through an outage',
  async run() {
    const world = await openWorld({ bundle: await bundles.ours(), ...server });
    const stop = new AbortController();
    try {
      const made: MadeToFile[] = [];
      while (made.length < seals) made.push(await madeToFile(world));
      const relaying = relay({ store: world.store, temporal: world.temporal, log: pino({ level: 'silent' }), pollMs: 50 }, stop.signal);
      await untilNoneIsOpen(world); // what was made with the seals; fills caches
      const undisturbed = await withoutOutage(world, made);
      const drained = await throughOutage(world, made);
      stop.abort();
      await relaying;
      const [filed, twice] = await takenBy(world, [...undisturbed.ids, ...drained.ids]);
      if (filed !== 2 * count || twice > 0) throw new Error(`${filed} of ${2 * count} were filed, ${twice} twice`);
      return [
        { what: `${count.toLocaleString('en')} filings, without outage`, value: undisturbed.took / 1_000, unit: 's' },
        {
          what: `${count.toLocaleString('en')} filings, from the end of an outage of ${outage / minutes(1)} minutes`, value: drained.took / 1_000, unit: 's',
          ratio: { against: 'without outage', value: drained.took / undisturbed.took, ...(count === full && { atMost: 5 }) },
        },
        { what: 'attempts of a filing in the outage', value: await attemptsOf(world, drained.ids), unit: 'attempts' },
      ];
    } finally {
      stop.abort();
      await world.close();
    }
  },
};

async function withoutOutage(world: World, made: readonly MadeToFile[]): Promise<Batch> {
  const begun = world.now();
  const ids = await due(world, made, 1_000);
  await untilNoneIsOpen(world);
  return { ids, took: (await lastReceipt(world, ids)) - begun };
}

async function throughOutage(world: World, made: readonly MadeToFile[]): Promise<Batch> {
  await world.outside.simulators.police.flip({ outage: true });
  const end = later(world.now(), outage);
  const ids = await due(world, made, 100_000);
  while (world.now() < end) await world.pass(Math.min(minutes(1), end - world.now()));
  const answeredFrom = world.now();
  await world.outside.simulators.police.flip({});
  await untilNoneIsOpen(world);
  return { ids, took: (await lastReceipt(world, ids)) - answeredFrom };
}

/** All of a batch, inserted at once, each with the message that begins it. */
async function due(world: World, made: readonly MadeToFile[], from: number): Promise<readonly string[]> {
  const each = Math.floor(count / made.length);
  const ids: string[] = [];
  for (const [index, one] of made.entries()) ids.push(...(await moreLike(world, one, index === 0 ? count - each * (made.length - 1) : each, { from })));
  return ids;
}

async function untilNoneIsOpen(world: World): Promise<void> {
  const open = async () => (await world.test.database.query<{ open: number }>("SELECT COUNT(*) AS open FROM obligation WHERE state = 'open'"))[0]?.open ?? 0;
  while ((await open()) > 0) await world.pass(seconds(1));
}

async function lastReceipt({ test }: World, ids: readonly string[]): Promise<Instant> {
  const [row] = await test.database.query<{ last: Date }>('SELECT MAX(settled_at) AS last FROM obligation WHERE id IN (?)', [ids]);
  return (row?.last.getTime() ?? 0) as Instant;
}

async function attemptsOf({ test }: World, ids: readonly string[]): Promise<number> {
  const [row] = await test.database.query<{ attempts: string }>('SELECT AVG(attempts) AS attempts FROM obligation WHERE id IN (?)', [ids]);
  return Number(row?.attempts ?? 0);
}

/** How many of these the registry has, and how many of its numbers stand for more than one. */
async function takenBy({ outside }: World, ids: readonly string[]): Promise<readonly [filed: number, twice: number]> {
  const wanted = new Set(ids);
  const taken = (await outside.filingsAt('police')).filter(({ filing }) => wanted.has(filing.id));
  return [new Set(taken.map(({ filing }) => filing.id)).size, taken.length - new Set(taken.map(({ number }) => number)).size];
}
