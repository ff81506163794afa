import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createDurably, readJson, writeDurably } from '../../durableFile.ts';
import { Refusal } from '../../simulator/refusal.ts';
import { imprintStyles } from '../policeRegistry.ts';

const name = z.string().min(1).max(200);
const instantText = z.iso.datetime({ offset: true });
const millimetres = z.number().positive().max(200);

/** A physical seal as it is put in by `PUT /simulator/seals/{code}`. */
export const filedSealForm = z.strictObject({
  physicalCode: z.string().regex(/^\d{13}$/),
  sealName: name,
  ownerName: name,
  ownerCreditCode: z.string().length(18),
  filedAt: instantText,
  voidSince: instantText.optional(),
  validEnd: instantText.optional(),
  /** PNG in base64. */
  imprint: z.strictObject({ picture: z.base64().min(1), width: millimetres, height: millimetres, style: z.enum(imprintStyles) }).optional(),
});
export type FiledSeal = z.infer<typeof filedSealForm>;

/** Physical seals by code, one file each. */
export class FiledSeals {
  readonly #directory: string;

  /** @param initial filed where their codes are not known yet */
  static async open(directory: string, initial: readonly FiledSeal[]): Promise<FiledSeals> {
    await mkdir(directory, { recursive: true });
    const seals = new FiledSeals(directory);
    for (const seal of initial) await createDurably(seals.#path(seal.physicalCode), JSON.stringify(seal));
    return seals;
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  async put(seal: FiledSeal): Promise<void> {
    await writeDurably(this.#path(seal.physicalCode), JSON.stringify(seal));
  }

  /** Refuses an unknown code with 404. */
  async find(physicalCode: string): Promise<FiledSeal> {
    const seal = /^\d{13}$/.test(physicalCode) ? await readJson<FiledSeal>(this.#path(physicalCode)) : undefined;
    if (seal === undefined) throw new Refusal(404, 'physical-seal-unknown');
    return seal;
  }

  #path = (physicalCode: string): string => join(this.#directory, `${physicalCode}.json`);
}
