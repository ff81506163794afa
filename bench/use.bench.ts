import type { Bench } from './bench.ts';
import { openUseGround, type Peer, type UseGround } from './useGround.ts';

const rounds = 8;
const usesInRound = 30;
/** Uses of a round whose histories are counted. */
const sample = 10;

interface Round {
  /** Uses a second, all of a round in flight at once. */
  readonly rate: number;
  /** Events of a use's history, on average. */
  readonly events: number;
}

/**
 * A use from request to stamped document, drawn as a flow and interpreted, against the same use written by hand (handWritten/use.ts). Both run
 * in the same process, on the same servers, database, seals and document, with the same activities, rows, messages, payloads and their sealing,
 * and each with workers and a cache of the same size that hold its own code only. People decide by updates as soon as their task is written.
 * Documents are uploaded before a round begins.
 */
export const bench: Bench = {
  name: 'A use of a seal, end to end',
  async run() {
    const ground = await openUseGround();
    try {
      for (const peer of ['sealUse', 'handWrittenUse'] as const) await round(ground, peer); // fills caches; not counted
      const measured: Record<Peer, Round[]> = { sealUse: [], handWrittenUse: [] };
      for (let number = 0; number < rounds; number++) {
        const order: readonly Peer[] = number % 2 === 0 ? ['sealUse', 'handWrittenUse'] : ['handWrittenUse', 'sealUse'];
        for (const peer of order) measured[peer].push(await round(ground, peer));
      }
      return rowsOf(measured);
    } finally {
      await ground.close();
    }
  },
};

function rowsOf({ sealUse: ours, handWrittenUse: theirs }: Record<Peer, readonly Round[]>) {
  const rate = (of: readonly Round[]) => median(of.map((one) => one.rate));
  const ratio = median(ours.map((one, number) => one.rate / (theirs[number]?.rate ?? 0))); // of neighbours, so that what else the machine does matters little
  const events = (of: readonly Round[]) => of.reduce((sum, one) => sum + one.events, 0) / of.length;
  const against = 'hand-written';
  return [
    { what: 'uses by a drawn flow', value: rate(ours), unit: '/s', ratio: { against, value: ratio, atLeast: 0.8 } },
    { what: 'uses, written by hand', value: rate(theirs), unit: '/s' },
    { what: 'history of a use by a drawn flow', value: events(ours), unit: 'events', ratio: { against, value: events(ours) / events(theirs), atMost: 1.1 } },
    { what: 'history of a use, written by hand', value: events(theirs), unit: 'events' },
  ];
}

async function round(ground: UseGround, peer: Peer): Promise<Round> {
  const ordered = await Promise.all(Array.from({ length: usesInRound }, () => ground.order()));
  const begin = performance.now();
  await Promise.all(ordered.map((one) => ground.use(peer, one)));
  const rate = (usesInRound * 1_000) / (performance.now() - begin);
  const lengths = await Promise.all(ordered.slice(0, sample).map(({ order: { useId } }) => ground.history(peer, useId).then((events) => events.length)));
  return { rate, events: lengths.reduce((sum, length) => sum + length, 0) / sample };
}

/** Of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
