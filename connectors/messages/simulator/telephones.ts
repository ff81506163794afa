import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Clock, isoText } from '../../../domain/instant.ts';
import { createDurably, readJson } from '../../durableFile.ts';
import { Refusal } from '../../simulator/refusal.ts';

/** The body of `POST /messages`. */
export const textForm = z.strictObject({ messageId: z.string().min(1).max(200), to: z.string().regex(/^\+?\d{5,15}$/), text: z.string().min(1).max(500) });

/** A text message as it was received; `receivedAt` is ISO 8601. */
export interface ReceivedText extends z.infer<typeof textForm> {
  readonly receivedAt: string;
}

/** Received text messages, one file each (mode 0600); a known message id is the same message and is kept once. */
export class Telephones {
  readonly #directory: string;
  readonly #clock: Clock;

  static async open(directory: string, clock: Clock): Promise<Telephones> {
    await mkdir(directory, { recursive: true });
    return new Telephones(directory, clock);
  }

  private constructor(directory: string, clock: Clock) {
    this.#directory = directory;
    this.#clock = clock;
  }

  /** On disk when it returns. Refuses another message under a known id with 409. */
  async receive(message: z.infer<typeof textForm>): Promise<void> {
    const path = join(this.#directory, `${createHash('sm3').update(message.messageId).digest('hex')}.json`);
    const received: ReceivedText = { ...message, receivedAt: isoText(this.#clock.now()) };
    if (await createDurably(path, JSON.stringify(received), 0o600)) return;
    const known = await readJson<ReceivedText>(path);
    if (known?.to !== message.to || known.text !== message.text) throw new Refusal(409, 'message-id-reused');
  }

  /** Newest first; only those for one number when it is given. */
  async list(to?: string): Promise<readonly ReceivedText[]> {
    const all: ReceivedText[] = [];
    for (const name of await readdir(this.#directory)) {
      const text = name.endsWith('.json') ? await readJson<ReceivedText>(join(this.#directory, name)) : undefined;
      if (text && (to === undefined || text.to === to)) all.push(text);
    }
    return all.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }
}
