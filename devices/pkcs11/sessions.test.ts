import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pkcs11js, { type Handle } from 'pkcs11js';
import { SessionPool } from './sessions.ts';

class Refusal extends Error {
  override readonly name = 'Pkcs11Error';
  readonly code: number;
  constructor(code: number) {
    super(`${code}`);
    this.code = code;
  }
}

/** A token that allows so many sessions. */
function token(allowed: number) {
  const open = new Set<Handle>();
  let most = 0;
  const source = {
    open: () => {
      if (open.size >= allowed) throw new Refusal(pkcs11js.CKR_SESSION_COUNT);
      const session = Buffer.from([open.size]);
      open.add(session);
      most = Math.max(most, open.size);
      return session;
    },
    close: (session: Handle) => { open.delete(session); },
  };
  return { source, open, mostOpen: () => most };
}

describe('pool of sessions', () => {
  it('gives each operation a session of its own and keeps within both limits, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.constantFrom('works', 'refused', 'bug'), { maxLength: 40 }), async (limit, allowed, plan) => {
        const { source, open, mostOpen } = token(allowed);
        const pool = new SessionPool(source, limit);
        const busy = new Set<Handle>();
        const outcomes = await Promise.allSettled(plan.map((outcome) => pool.use(async (session) => {
          expect(busy.has(session)).toBe(false);
          busy.add(session);
          await new Promise(setImmediate);
          busy.delete(session);
          if (outcome === 'refused') throw new Refusal(pkcs11js.CKR_DATA_INVALID);
          if (outcome === 'bug') throw new RangeError('bug');
        })));
        expect(outcomes.map(({ status }) => status)).toEqual(plan.map((outcome) => (outcome === 'works' ? 'fulfilled' : 'rejected')));
        expect(mostOpen()).toBeLessThanOrEqual(Math.min(limit, allowed));
        expect(pool.size).toBe(open.size);
        pool.clear();
        expect(open.size).toBe(0);
      }),
    );
  });

  describe('when the token allows no session at all', () => {
    it('tells everyone who waits', async () => {
      const pool = new SessionPool(token(0).source, 4);
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => pool.use(async () => undefined)));
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    });
  });
});
