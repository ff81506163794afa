import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isProblem } from '../../domain/problem.ts';
import { publicLookup, requireReceiver, type Reach } from './address.ts';

/** What is posted to a receiver. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Taken (2xx), or not: the status if there was one, and why. */
export type WebhookAnswer = { readonly status: number } | { readonly status?: number; readonly problem: 'refused' | 'redirected' | 'slow' | 'unreachable' | 'address-refused' };

export interface WebhookSender {
  /** Never throws: what goes wrong is an answer. */
  post(post: WebhookPost): Promise<WebhookAnswer>;
}

/** @param timeoutMs for the whole exchange; the receiver's body is not read, redirects are not followed */
export const webhookSender = ({ reach, timeoutMs }: { readonly reach: Reach; readonly timeoutMs: number }): WebhookSender => ({
  async post({ url, headers, body }) {
    try {
      const { statusCode = 0 } = await exchange(requireReceiver(url, reach), { headers, body, reach, timeoutMs });
      if (statusCode >= 200 && statusCode < 300) return { status: statusCode };
      return { status: statusCode, problem: statusCode >= 300 && statusCode < 400 ? 'redirected' : 'refused' };
    } catch (error) {
      if (isProblem(error, 'webhook-address-refused')) return { problem: 'address-refused' };
      return { problem: (error as Error).name === 'AbortError' || (error as Error).name === 'TimeoutError' ? 'slow' : 'unreachable' };
    }
  },
});

function exchange(url: URL, { headers, body, reach, timeoutMs }: Omit<WebhookPost, 'url'> & { readonly reach: Reach; readonly timeoutMs: number }): Promise<IncomingMessage> {
  const signal = AbortSignal.timeout(timeoutMs);
  const options = { method: 'POST', headers: { ...headers, 'content-length': String(body.length) }, lookup: publicLookup(reach), agent: false as const, signal, maxHeaderSize: 16_384 };
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, options, (answer) => {
      resolve(answer);
      answer.on('error', () => undefined).destroy(); // only the status counts: a body without end costs nothing
    });
    sent.on('error', (error: Error) => {
      const cause: unknown = isProblem(error) ? error : (error as { cause?: unknown }).cause;
      reject(isProblem(cause) ? cause : signal.aborted ? (signal.reason as Error) : error);
    });
    sent.end(body);
  });
}
