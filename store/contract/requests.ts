import type { Instant } from '../../domain/instant.ts';

export type RequestClaim =
  | { readonly kind: 'mine' }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: string };

export interface Operation { readonly id: string; readonly caller: string; readonly kind: string; readonly workflowId: string; readonly updateId?: string; readonly resource: string; readonly createdAt: Instant }

export interface Requests {
  /** Takes the key for `leaseMs`, or gives the kept answer. Other body: `idempotency-key-reused`; leased by another: `request-in-progress`. */
  claim(request: { readonly caller: string; readonly key: string; readonly bodySm3: string; readonly leaseMs: number }): Promise<RequestClaim>;
  answer(request: { readonly caller: string; readonly key: string; readonly status: number; readonly answer: string }): Promise<void>;
  /** Gives the key back after a retryable problem. */
  release(request: { readonly caller: string; readonly key: string }): Promise<void>;
  /** Deletes what is older than 30 days. */
  forgetOld(): Promise<number>;
  recordOperation(operation: Omit<Operation, 'createdAt'>): Promise<void>;
  operation(id: string): Promise<Operation>;                                   // operation-unknown
}
