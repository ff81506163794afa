import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { nativeCryptography } from '../devices/sm2/native.ts';
import type { AcceptedList } from '../domain/certificate/revocation.ts';
import { instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';
import { holder, listOf } from '../test/sealing/pki.ts';
import { keepRevocationLists } from './revocationLists.ts';

describe('role that reaches out', () => {
  const kept: AcceptedList[] = [];
  const store = { now: async () => instant('2026-07-01T00:00:00Z'), revocations: { keep: async (list: AcceptedList) => void kept.push(list) } } as unknown as Store;
  const log = pino({ level: 'silent' });

  it('R42 fetches the lists when it starts, and ends when it is told to', async () => {
    const root = await holder('Root', undefined, { ca: true });
    const stop = new AbortController();
    const authority = { chain: async () => [root.certificate], crls: async () => [await listOf(root)] };
    const running = keepRevocationLists({ store, authority, cryptography: nativeCryptography, log }, stop.signal);
    await until(() => kept.length > 0);
    stop.abort();
    await running;
    expect(kept).toHaveLength(1);
  });

  it('R42 goes on when the authority is down, and ends at once when told to while it asks', async () => {
    const stop = new AbortController();
    let asked = 0;
    const down = () => (asked++, Promise.reject(problem('authority-unavailable')));
    const running = keepRevocationLists({ store, authority: { chain: down, crls: down }, cryptography: nativeCryptography, log }, stop.signal);
    await until(() => asked > 0);
    stop.abort();
    await expect(running).resolves.toBeUndefined();
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
