import type { Agent } from 'node:https';
import * as z from 'zod';
import { instant, type Instant } from '../../domain/instant.ts';
import { isProblem } from '../../domain/problem.ts';
import type { HttpPeer } from '../httpPeer.ts';

export interface RegistryOptions {
  /** `https://host:port` */
  readonly url: string;
  /** Certificates of both sides (mutualTls.ts). */
  readonly agent: Agent;
  /** Milliseconds for one exchange; 10,000 if not given. */
  readonly timeoutMs?: number;
  /** 1 MiB if not given; where documents are answered 32 MiB. */
  readonly maxAnswerBytes?: number;
}

/** A department's system. Protocols: docs/connectors/ */
export const registryPeer = (registry: string, { url, agent, timeoutMs = 10_000, maxAnswerBytes = 1024 * 1024 }: RegistryOptions): HttpPeer => ({
  url: url.replace(/\/$/, ''), agent, timeoutMs, maxAnswerBytes, about: { registry },
  unavailable: 'registry-unavailable', refused: 'registry-refused', malformed: 'registry-answer-invalid',
});

/** What a peer answers, or undefined where it refuses with one of these codes of its own. */
export async function unless<T>(refusals: readonly string[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'registry-refused') && refusals.includes(error.details.refusal as string)) return undefined;
    throw error;
  }
}

/** ISO 8601 with an offset. */
export const instantForm: z.ZodType<Instant, string> = z.iso.datetime({ offset: true }).transform((text) => instant(text));

/** Bytes in base64, not empty. */
export const bytesForm: z.ZodType<Uint8Array, string> = z.base64().min(1).transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
