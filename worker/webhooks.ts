import type { Logger } from 'pino';
import { signatureHeader, type HmacSm3 } from '../connectors/webhooks/signature.ts';
import type { WebhookAnswer, WebhookSender } from '../connectors/webhooks/sender.ts';
import { days, hours, isoText, minutes, seconds } from '../domain/instant.ts';
import type { DueDelivery, Store } from '../store/store.ts';
import { pause } from './pause.ts';

interface WebhookWorld {
  readonly store: Store;
  readonly sender: WebhookSender;
  readonly hmac: HmacSm3;
  readonly log: Logger;
  /** Where people and systems reach this installation, without a slash at its end. */
  readonly publicUrl: string;
  readonly pollMs?: number;
}

/** How many are sent at once; a slow receiver holds up no more than its own. */
const atOnce = 16;
/** Longer than a try may take. */
const leaseMs = minutes(1);
/** Pauses before the second try, the third … ; after the last one the delivery is given up, and may be sent again by hand. About three days. */
const pauses = [seconds(10), seconds(30), minutes(2), minutes(10), minutes(30), hours(1), hours(3), hours(6), hours(12), days(1), days(1)];

/** Sends what has happened to those who asked for it, again and later when they do not take it. The same event may come twice, and in another order: its id tells. */
export async function deliverWebhooks(world: WebhookWorld, stop: AbortSignal): Promise<void> {
  const { store, log, pollMs = 500 } = world;
  while (!stop.aborted) {
    try {
      const due = await store.webhooks.claim(atOnce, leaseMs);
      await Promise.all(due.map((delivery) => deliver(delivery, world)));
      if (due.length < atOnce) await pause(pollMs, stop);
    } catch (error) {
      log.warn({ err: error }, 'deliveries cannot be read now');
      await pause(seconds(2), stop);
    }
  }
}

async function deliver(delivery: DueDelivery, { store, sender, hmac, publicUrl }: WebhookWorld): Promise<void> {
  const at = await store.now();
  const began = performance.now();
  const answer = await sender.post(postOf(delivery, Math.trunc(at / 1000), { hmac, publicUrl }));
  const attempt = { number: delivery.attempt, at, milliseconds: Math.round(performance.now() - began), ...statusOf(answer) };
  await store.webhooks.attempted(delivery.id, attempt, 'problem' in answer ? pauseAfter(delivery.attempt) : undefined);
}

function postOf({ id, url, event, keys }: DueDelivery, timestamp: number, { hmac, publicUrl }: Pick<WebhookWorld, 'hmac' | 'publicUrl'>) {
  const body = Buffer.from(JSON.stringify({ id: String(event.number), type: event.type, at: isoText(event.at), resource: publicUrl + event.resource }));
  return {
    url, body,
    headers: {
      'content-type': 'application/json', 'user-agent': 'Yinxin-Webhook/1', 'yinxin-event': event.type, 'yinxin-delivery': String(id),
      'yinxin-signature': signatureHeader({ body, timestamp: String(timestamp) }, keys, hmac),
    },
  };
}

const statusOf = (answer: WebhookAnswer) => ({ ...(answer.status !== undefined && { status: answer.status }), ...('problem' in answer && { problem: answer.problem }) });

/** With a tenth by chance, so that receivers that came back are not met by all at once. Undefined: no further try. */
function pauseAfter(attempt: number): number | undefined {
  const pauseMs = pauses[attempt - 1];
  return pauseMs === undefined ? undefined : Math.trunc(pauseMs * (1 + Math.random() / 10));
}
