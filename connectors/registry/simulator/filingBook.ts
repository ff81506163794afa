import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, instant, isoText, later } from '../../../domain/instant.ts';
import { createDurably, readJson } from '../../durableFile.ts';
import { Refusal } from '../../simulator/refusal.ts';

/** A filing as it was taken; instants are ISO 8601. */
export interface TakenFiling<Form> {
  readonly filing: Form;
  readonly number: string;
  readonly takenAt: string;
  /** Before then there is no receipt. */
  readonly receiptFrom: string;
}

/** Filings by id, one file each, kept for good: the same filing has the same number. */
export class FilingBook<Form extends { readonly id: string }> {
  readonly #directory: string;
  readonly #clock: Clock;
  readonly #prefix: string;

  /** @param prefix of every number that this authority gives */
  static async open<Form extends { readonly id: string }>(directory: string, clock: Clock, prefix: string): Promise<FilingBook<Form>> {
    await mkdir(directory, { recursive: true });
    return new FilingBook<Form>(directory, clock, prefix);
  }

  private constructor(directory: string, clock: Clock, prefix: string) {
    this.#directory = directory;
    this.#clock = clock;
    this.#prefix = prefix;
  }

  /**
   * On disk when it returns; of two at once the first counts. Refuses another filing under a known id with 409.
   * @param lateMs milliseconds until there is a receipt
   */
  async take(filing: Form, lateMs: number): Promise<TakenFiling<Form> & { readonly again: boolean }> {
    const now = this.#clock.now();
    const taken: TakenFiling<Form> = { filing, number: this.#numberOf(filing.id), takenAt: isoText(now), receiptFrom: isoText(later(now, lateMs)) };
    if (await createDurably(this.#path(filing.id), JSON.stringify(taken))) return { ...taken, again: false };
    const first = await this.find(filing.id);
    if (JSON.stringify(first.filing) !== JSON.stringify(filing)) throw new Refusal(409, 'filing-id-reused');
    return { ...first, again: true };
  }

  /** Refuses an unknown id with 404. */
  async find(id: string): Promise<TakenFiling<Form>> {
    const taken = await readJson<TakenFiling<Form>>(this.#path(id));
    if (taken === undefined) throw new Refusal(404, 'filing-unknown');
    return taken;
  }

  hasReceipt({ receiptFrom }: TakenFiling<Form>): boolean {
    return this.#clock.now() >= instant(receiptFrom);
  }

  /** All of them, in no order. */
  async list(): Promise<readonly TakenFiling<Form>[]> {
    const all: TakenFiling<Form>[] = [];
    for (const name of await readdir(this.#directory)) {
      const taken = name.endsWith('.json') ? await readJson<TakenFiling<Form>>(join(this.#directory, name)) : undefined;
      if (taken) all.push(taken);
    }
    return all;
  }

  #path = (id: string): string => join(this.#directory, `${digestOf(id)}.json`);
  #numberOf = (id: string): string => `${this.#prefix}${digestOf(id).slice(0, 16).toUpperCase()}`;
}

const digestOf = (id: string): string => createHash('sm3').update(id).digest('hex');
