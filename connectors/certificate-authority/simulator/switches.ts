import { z } from 'zod';

/** How a test lets the authority misbehave; what is not named is off. */
export const authoritySwitches = z.strictObject({
  /** Every connection is cut without an answer. */
  down: z.boolean().default(false),
  /** Milliseconds before every answer. */
  delayMs: z.int().min(0).max(600_000).default(0),
  /** Certificates are for another key than the request's. */
  wrongKey: z.boolean().default(false),
  /** Certificates end after so many days at the latest, whatever was asked for. */
  lifetimeDays: z.int().min(1).optional(),
  /** Everything is refused. */
  refuse: z.boolean().default(false),
  /** Answers on the state of a certificate have another nonce, are on another certificate, have ended, or are signed by a stranger. */
  wrongStatus: z.enum(['nonce', 'certificate', 'stale', 'signature']).optional(),
  /** Every answer has this status: 500 to 599. */
  failWith: z.int().min(500).max(599).optional(),
});

export type AuthoritySwitches = z.infer<typeof authoritySwitches>;
