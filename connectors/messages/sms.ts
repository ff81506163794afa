import type { Agent } from 'node:https';
import * as z from 'zod';
import { answerOf, type HttpPeer, postTo } from '../httpPeer.ts';
import type { Texter } from './texter.ts';

export interface SmsOptions {
  /** `https://host:port` */
  readonly url: string;
  /** Certificates of both sides (mutualTls.ts). */
  readonly agent: Agent;
  /** Milliseconds for one exchange; 10,000 if not given. */
  readonly timeoutMs?: number;
}

const takenAnswer = z.strictObject({});

/** Sends by a gateway that speaks docs/connectors/sms.md. */
export function smsTexter({ url, agent, timeoutMs = 10_000 }: SmsOptions): Texter {
  const peer: HttpPeer = {
    url: url.replace(/\/$/, ''), agent, timeoutMs, maxAnswerBytes: 64 * 1024, unavailable: 'sms-unavailable', refused: 'sms-refused', malformed: 'sms-unavailable',
  };
  return {
    async send({ messageId, to, text }) {
      answerOf(peer, await postTo(peer, '/messages', { messageId, to, text }), (json) => takenAnswer.parse(json));
    },
  };
}
