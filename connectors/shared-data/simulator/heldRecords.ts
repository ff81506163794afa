import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { materialKinds } from '../../../domain/application/materialKinds.ts';
import { createDurably, readJson, writeDurably } from '../../durableFile.ts';

const name = z.string().min(1).max(200);

/** Material as it is put in by `PUT /simulator/materials`: one of a kind for each holder. */
export const heldMaterialForm = z.strictObject({
  kind: z.enum(materialKinds), about: z.enum(['unit', 'person']), holderName: name, holderNumber: name, source: name,
  /** PDF in base64. */
  content: z.base64().min(1),
  validUntil: z.iso.datetime({ offset: true }).optional(),
});
export type HeldMaterial = z.infer<typeof heldMaterialForm>;

/** A person as put in by `PUT /simulator/people`. */
export const heldPersonForm = z.strictObject({ name, identityNumber: name });
export type HeldPerson = z.infer<typeof heldPersonForm>;

/** What other departments hold, one file each; numbers of persons are in no file's name. */
export class HeldRecords {
  readonly #directory: string;

  /** @param initial held where nothing is known in their place */
  static async open(directory: string, initial: { readonly materials: readonly HeldMaterial[]; readonly people: readonly HeldPerson[] }): Promise<HeldRecords> {
    await mkdir(directory, { recursive: true });
    const records = new HeldRecords(directory);
    for (const material of initial.materials) await createDurably(records.#materialPath(material.kind, material.holderNumber), JSON.stringify(material), 0o600);
    for (const person of initial.people) await createDurably(records.#personPath(person.identityNumber), JSON.stringify(person), 0o600);
    return records;
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  putMaterial = (material: HeldMaterial): Promise<void> => writeDurably(this.#materialPath(material.kind, material.holderNumber), JSON.stringify(material), 0o600);

  putPerson = (person: HeldPerson): Promise<void> => writeDurably(this.#personPath(person.identityNumber), JSON.stringify(person), 0o600);

  material = (kind: string, holderNumber: string): Promise<HeldMaterial | undefined> => readJson(this.#materialPath(kind, holderNumber));

  person = (identityNumber: string): Promise<HeldPerson | undefined> => readJson(this.#personPath(identityNumber));

  #materialPath = (kind: string, holderNumber: string): string => this.#path('material', kind, holderNumber);
  #personPath = (identityNumber: string): string => this.#path('person', identityNumber);
  #path = (...parts: readonly string[]): string => join(this.#directory, `${createHash('sm3').update(JSON.stringify(parts)).digest('hex')}.json`);
}
