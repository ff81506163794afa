import { PassThrough, type Readable } from 'node:stream';
import type { Logger } from 'pino';
import { minutes, seconds } from '../domain/instant.ts';
import type { EventNote, Events } from '../store/store.ts';

/** Events to those who look on: one poller for all of a process, begun with the first and ended with the last of them. */
export interface LiveEvents {
  /** A stream of server-sent events of the units, from after the number on; ends by itself after some minutes, and the browser comes again. */
  open(units: readonly string[] | 'all', after: number | undefined): Promise<Readable>;
  close(): void;
}

interface Onlooker {
  readonly units: readonly string[] | 'all';
  readonly stream: PassThrough;
}

/** Milliseconds between polls, and of one stream's life: whoever comes again is identified again. */
export interface LiveTimes {
  readonly pollMs: number;
  readonly lifetimeMs: number;
}
const times: LiveTimes = { pollMs: seconds(1), lifetimeMs: minutes(5) };
/** An event that was begun earlier may be committed later, under a smaller number: so far back each poll looks again. */
const overlap = 200;
const batch = 1_000;

export function liveEvents(events: Events, log: Logger, { pollMs, lifetimeMs } = times): LiveEvents {
  const onlookers = new Set<Onlooker>();
  const seen = new Set<number>();
  let last = 0;
  let timer: NodeJS.Timeout | undefined;

  const poll = async (): Promise<void> => {
    const found = (await events.after(Math.max(last - overlap, 0), batch)).filter(({ number }) => !seen.has(number));
    for (const event of found) {
      seen.add(event.number);
      last = Math.max(last, event.number);
      for (const onlooker of onlookers) tell(onlooker, event);
    }
    for (const number of seen) if (number < last - 2 * overlap) seen.delete(number);
  };
  const begin = async (): Promise<void> => {
    last = await events.last();
    for (const { number } of await events.after(Math.max(last - overlap, 0), overlap)) seen.add(number);
    const again = (): void => {
      timer = setTimeout(() => void poll().catch((error: unknown) => { log.warn({ err: error }, 'events cannot be read now'); }).then(() => { if (timer) again(); }), pollMs);
    };
    again();
  };
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    async open(units, after) {
      const onlooker: Onlooker = { units, stream: new PassThrough() };
      if (onlookers.size === 0) await begin();
      onlookers.add(onlooker);
      onlooker.stream.write('retry: 2000\n\n');
      const missed = after === undefined ? [] : await events.after(after, batch);
      for (const event of missed) tell(onlooker, event);
      const ending = setTimeout(() => onlooker.stream.end(), lifetimeMs);
      onlooker.stream.on('close', () => {
        clearTimeout(ending);
        onlookers.delete(onlooker);
        if (onlookers.size === 0) end();
      });
      return onlooker.stream;
    },
    close() {
      end();
      for (const { stream } of onlookers) stream.end();
    },
  };
}

function tell({ units, stream }: Onlooker, { number, type, resource, unit }: EventNote): void {
  if (units !== 'all' && !units.includes(unit)) return;
  stream.write(`id: ${number}\nevent: ${type}\ndata: ${JSON.stringify({ type, resource })}\n\n`);
}
