import type { Logger } from 'pino';
import type { Cryptography, Mac } from '../domain/cryptography.ts';
import type { Reach } from '../connectors/webhooks/address.ts';
import type { KeyCustody } from '../devices/keyCustody.ts';
import type { Store } from '../store/store.ts';
import type { Acts } from './acts.ts';
import type { Limits } from './configuration.ts';
import type { LiveEvents } from './liveEvents.ts';
import type { RateLimits } from './rateLimits.ts';
import type { SignIn } from './signIn.ts';
import type { TrustSource } from './trust.ts';

/** What the entrance works with; main.ts and tests put it together. */
export interface World {
  readonly store: Store;
  readonly acts: Acts;
  readonly cryptography: Cryptography;
  /** PINs and releases, over the data slot: a seal slot is never opened here. */
  readonly custody: KeyCustody;
  readonly signIn: SignIn;
  readonly rateLimits: RateLimits;
  readonly trust: TrustSource;
  readonly limits: Limits;
  /** Where people reach this installation; with https cookies are marked Secure. */
  readonly publicUrl: URL;
  /** HMAC-SM3 under a system's secret. */
  readonly macOf: (secret: Uint8Array) => Mac;
  /** What happens in units, as it happens. */
  readonly live: LiveEvents;
  /** Where events may be sent. */
  readonly webhookReach: Reach;
  readonly log: Logger;
}
