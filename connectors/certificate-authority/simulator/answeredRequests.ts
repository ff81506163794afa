import { join } from 'node:path';
import type { Sm3 } from '../../../domain/cryptography.ts';
import { createDurably, readJson } from '../../durableFile.ts';
import { Refusal } from '../../simulator/refusal.ts';

interface Answered<T> {
  readonly requestId: string;
  /** SM3 over what was asked, hexadecimal. */
  readonly asked: string;
  readonly answer: T;
}

/** Answers by request id, one file each, kept for good: asking the same again gives the same answer. */
export class AnsweredRequests {
  readonly #directory: string;
  readonly #sm3: Sm3;

  constructor(directory: string, sm3: Sm3) {
    this.#directory = directory;
    this.#sm3 = sm3;
  }

  /** The kept answer, else the one that `make` gives. Refuses with 409 when something else was asked under this id. Of two at once the first counts. */
  async once<T>(requestId: string, asked: Uint8Array, make: () => Promise<T>): Promise<T> {
    const path = join(this.#directory, `${this.#hex(Buffer.from(requestId))}.json`);
    const digest = this.#hex(asked);
    const kept = (await readJson<Answered<T>>(path)) ?? (await this.#keep(path, { requestId, asked: digest, answer: await make() }));
    if (kept.asked !== digest) throw new Refusal(409, 'request-id-reused');
    return kept.answer;
  }

  async #keep<T>(path: string, answered: Answered<T>): Promise<Answered<T>> {
    if (await createDurably(path, JSON.stringify(answered))) return answered;
    const first = await readJson<Answered<T>>(path);
    if (!first) throw new Error(`${path} vanished`);
    return first;
  }

  #hex(bytes: Uint8Array): string {
    return Buffer.from(this.#sm3.hash(bytes)).toString('hex');
  }
}
