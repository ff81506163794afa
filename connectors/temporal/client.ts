import { Client, Connection, isGrpcServiceError, ServiceError } from '@temporalio/client';
import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { dataConverter } from './codec.ts';

export interface TemporalOptions {
  /** host:port */
  readonly address: string;
  readonly namespace: string;
  /** Seals everything that is handed to Temporal. */
  readonly envelope: Envelope;
  /** Milliseconds for one call, connecting included; 10,000 if not given. */
  readonly callTimeoutMs?: number;
  readonly tls?: boolean;
}

export interface Temporal {
  /** Calls made outside `reach` have no time-out. */
  readonly client: Client;
  /**
   * Makes calls with a time-out. Throws problem `workflow-unavailable` (retryable) when Temporal is not there, too slow, overloaded or failing; lets every
   * other error through, WorkflowUpdateRPCTimeoutOrCancelledError too: an update that did not answer in time may have been done.
   */
  reach<T>(calls: (client: Client) => Promise<T>, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

/** Connects at the first call and again after every loss: a process can start, and freeze seals, while Temporal is down. */
export function openTemporal({ address, namespace, envelope, callTimeoutMs = 10_000, tls }: TemporalOptions): Temporal {
  const connection = Connection.lazy({ address, tls, channelArgs: { 'grpc.max_reconnect_backoff_ms': 5_000 } });
  const client = new Client({ connection, namespace, dataConverter: dataConverter(envelope) });
  return {
    client,
    async reach(calls, timeoutMs = callTimeoutMs) {
      try {
        return await client.withDeadline(Date.now() + timeoutMs, () => calls(client));
      } catch (error) {
        throw isUnavailable(error) ? problem('workflow-unavailable', {}, error) : error;
      }
    },
    close: () => connection.close(),
  };
}

/** gRPC codes of a service that may answer later: CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE. */
const transient: ReadonlySet<number> = new Set([1, 2, 4, 8, 10, 13, 14]);

function isUnavailable(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && transient.has(cause.code);
}
