import type { Instant } from '../../domain/instant.ts';
import type { RoleGrant } from '../../domain/permission/table.ts';

/** Something that happened in a unit; numbers grow, some are missing. */
export interface EventNote { readonly number: number; readonly type: string; readonly resource: string; readonly unit: string; readonly at: Instant }
export interface Events {
  /** Events after a number, oldest first. One that was begun earlier may still appear below a number that was seen: look again a little before it. */
  after(number: number, limit: number): Promise<readonly EventNote[]>;
  /** The highest number there is; 0 when nothing has happened. */
  last(): Promise<number>;
}

export interface Webhook { readonly id: string; readonly unit: string; readonly url: string; readonly types: readonly string[]; readonly keys: readonly { readonly id: string; readonly createdAt: Instant }[]; readonly createdBy: string; readonly createdAt: Instant }
export interface DeliveryAttempt { readonly number: number; readonly at: Instant; readonly milliseconds: number; readonly status?: number; readonly problem?: string }
export interface Delivery { readonly id: number; readonly event: EventNote; readonly state: 'open' | 'done' | 'failed'; readonly nextAttemptAt?: Instant; readonly attempts: readonly DeliveryAttempt[] }
/** What is to be sent now; `attempt` is the number of this try. */
export interface DueDelivery { readonly id: number; readonly webhook: string; readonly url: string; readonly event: EventNote; readonly keys: readonly { readonly id: string; readonly secret: Uint8Array }[]; readonly attempt: number }

export interface Webhooks {
  /** The same id again gives the row that is there. At most `limits.webhooksPerUnit` of a unit: `webhook-limit`. */
  add(webhook: { readonly id: string; readonly unit: string; readonly url: string; readonly types: readonly string[]; readonly key: { readonly id: string; readonly secret: Uint8Array } }, by: string): Promise<Webhook>;
  get(id: string): Promise<Webhook>;                                           // webhook-unknown
  list(units: readonly string[]): Promise<readonly Webhook[]>;
  /** Nothing more is sent; what is open is given up. */
  remove(id: string, by: string): Promise<void>;
  addKey(id: string, key: { readonly id: string; readonly secret: Uint8Array }, by: string): Promise<Webhook>;
  /** The last key cannot be retired: `webhook-key-needed`. */
  retireKey(id: string, keyId: string, by: string): Promise<Webhook>;
  /** Newest first; `after`: the number of the last one that the caller has. */
  deliveries(id: string, page: { readonly after?: number; readonly limit: number }): Promise<readonly Delivery[]>;
  /** Takes up to `limit` due deliveries for `leaseMs`: nobody else takes them meanwhile. */
  claim(limit: number, leaseMs: number): Promise<readonly DueDelivery[]>;
  /** What came of a try; `retryAfterMs` undefined: done, or given up when there was a problem. */
  attempted(id: number, attempt: DeliveryAttempt, retryAfterMs?: number): Promise<void>;
  /** Makes a delivery due now, whatever became of it. `delivery-unknown` */
  resend(id: string, deliveryId: number, by: string): Promise<void>;
}

export interface ClientKey { readonly id: string; readonly client: string; readonly algorithm: 'hmac-sm3' | 'sm2'; readonly createdAt: Instant }
export interface ClientKeys {
  add(key: { readonly id: string; readonly client: string } & ({ readonly algorithm: 'hmac-sm3'; readonly secret: Uint8Array } | { readonly algorithm: 'sm2'; readonly publicKey: Uint8Array }), by: string): Promise<ClientKey>;
  list(client: string): Promise<readonly ClientKey[]>;
  retire(client: string, keyId: string, by: string): Promise<void>;            // client-key-unknown
  /** What a request under this key is checked by; undefined when it is unknown or retired, or its client disabled. */
  verifier(keyId: string): Promise<{ readonly client: string; readonly grants: readonly RoleGrant[]; readonly key: { readonly algorithm: 'hmac-sm3'; readonly secret: Uint8Array } | { readonly algorithm: 'sm2'; readonly publicKey: Uint8Array } } | undefined>;
  /** Takes a nonce once; false when it was taken before. Forgets those older than `keepMs`. */
  takeNonce(keyId: string, nonce: string, keepMs: number): Promise<boolean>;
}
