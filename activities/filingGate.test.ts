import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant, later, seconds, type Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { FilingGate } from './filingGate.ts';

describe('gate before an authority', () => {
  let now: Instant, gate: FilingGate, calls: number;
  beforeEach(() => {
    now = instant('2026-11-22T08:00:00Z');
    gate = new FilingGate({ now: () => now });
    calls = 0;
  });

  const call = (outcome: () => Promise<string>) => gate.pass(() => {
    calls += 1;
    return outcome();
  }).catch((error: { code: string }) => error.code);
  const silent = () => call(() => Promise.reject(problem('registry-unavailable')));
  const answering = () => call(async () => 'receipt');
  const closed = async () => { for (let silence = 0; silence < 6; silence++) await silent(); };

  it('R20 lets everything through while the authority answers', async () => {
    expect(await Promise.all(Array.from({ length: 50 }, answering))).toEqual(Array(50).fill('receipt'));
  });

  it('R20 lets one call out every five seconds while it does not, and the others fail at once', async () => {
    await closed();
    calls = 0;
    expect(await Promise.all(Array.from({ length: 50 }, answering))).toEqual(Array(50).fill('registry-unavailable'));
    expect(calls).toBe(0);
    now = later(now, seconds(5));
    expect(await Promise.all([silent(), silent(), silent()])).toEqual(Array(3).fill('registry-unavailable'));
    expect(calls).toBe(1);
  });

  it('R20 stays closed when we fail ourselves: that says nothing of the authority', async () => {
    await closed();
    now = later(now, seconds(5));
    expect(await call(() => Promise.reject(problem('database-unavailable')))).toBe('database-unavailable');
    expect(await answering()).toBe('registry-unavailable');
  });

  it('R20 opens with the first answer, also with a refusal', async () => {
    for (const answer of [answering, () => call(() => Promise.reject(problem('registry-refused')))]) {
      await closed();
      now = later(now, seconds(5));
      await answer();
      expect(await Promise.all([answering(), answering()])).toEqual(['receipt', 'receipt']);
    }
  });
});
