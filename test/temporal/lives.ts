import { randomUUID } from 'node:crypto';
import { createActs } from '../../api/acts.ts';
import { seconds } from '../../domain/instant.ts';
import type { OutboxTopic } from '../../store/store.ts';
import { deliveries } from '../../worker/deliveries.ts';
import type { World } from './world.ts';

/** Carries to the workflows what the database has for them, as the relay does; of one topic alone where one is named. */
export async function carry({ store, temporal }: World, topic?: OutboxTopic): Promise<void> {
  for (const message of await store.outbox.due(1_000)) {
    if (topic !== undefined && message.topic !== topic) continue;
    await temporal.reach((client) => deliveries[message.topic](client, message, store));
    await store.outbox.done(message.id);
  }
}

/** Asks for the renewal of a seal as the API does; answers when the new edition is made. */
export async function renew({ store, temporal }: World, esId: string, by = 'person/custodian'): Promise<{ readonly edition: number }> {
  const edition = (await store.seals.get(esId)).edition + 1;
  const acts = createActs({ temporal, store, patienceMs: seconds(20) });
  const act = await acts.renewSeal({ esId, edition, makingId: randomUUID() }, { caller: by, operation: randomUUID() });
  if (!act.done) throw new Error('the renewal takes too long');
  return store.seals.get(esId);
}

/** Everything that is to be filed of a seal, in the order of its changes. */
export async function filedOf({ store }: World, esId: string): Promise<readonly { readonly event: string; readonly late: boolean }[]> {
  const done = await store.obligations.list({ state: 'done', seal: esId, authority: 'police-registry', units: 'all' }, { limit: 100 });
  return [...done].sort((a, b) => a.changeNumber - b.changeNumber).map(({ event, late }) => ({ event, late }));
}
