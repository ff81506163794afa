import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../domain/problem.ts';
import type { Limits } from './configuration.ts';

/** What is limited, counted in this process. */
export type RateLimits = Readonly<Record<'signInByAddress' | 'signInByName' | 'publicByAddress', RateLimit>>;

export interface RateLimit {
  /** Counts one try; throws `rate-limited` with the seconds to wait when there were too many in the last minute. */
  take(key: string): Promise<void>;
}

export function createRateLimits({ signInsPerAddress, signInsPerName, publicRequestsPerAddress }: Limits): RateLimits {
  return { signInByAddress: perMinute(signInsPerAddress), signInByName: perMinute(signInsPerName), publicByAddress: perMinute(publicRequestsPerAddress) };
}

function perMinute(points: number): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw problem('rate-limited', { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) });
      }
    },
  };
}
