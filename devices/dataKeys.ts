import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Mac } from '../domain/cryptography.ts';
import { problem } from '../domain/problem.ts';
import { createMac, type KeyRing } from './envelope.ts';

/** What data keys are for; each purpose has secrets of its own. */
export const dataPurposes = ['documents', 'columns', 'payloads', 'audit'] as const;
export type DataPurpose = (typeof dataPurposes)[number];

/** Secrets by purpose, in the clear: only in the memory of a process that may open the data slot. */
export type DataKeys = Readonly<Record<DataPurpose, KeyRing>>;

/** Encrypts secrets by a key that stays in the data slot; `context` is authenticated. */
export interface SecretWrapper {
  wrap(secret: Uint8Array, context: Uint8Array): Promise<Uint8Array>;
  unwrap(sealed: Uint8Array, context: Uint8Array): Promise<Uint8Array>;
}

/** Wrapped data keys as stored: UTF-8 JSON, generations by ascending id, the last one current. */
const wrappedSchema = z.strictObject({
  version: z.literal(1),
  generations: z.array(z.strictObject({ id: z.int().min(1).max(65_535), secrets: z.record(z.enum(dataPurposes), z.base64()) })).min(1),
});
type Wrapped = z.infer<typeof wrappedSchema>;
type Generation = Wrapped['generations'][number];

const contextOf = (id: number, purpose: DataPurpose): Uint8Array => Buffer.from(`data-key/${id}/${purpose}`);

/** A first generation of data keys, wrapped. */
export const createDataKeys = async (wrapper: SecretWrapper): Promise<Uint8Array> => written({ version: 1, generations: [await newGeneration(wrapper, 1)] });

/** One generation more, which becomes current. */
export async function rotateDataKeys(wrapper: SecretWrapper, wrapped: Uint8Array): Promise<Uint8Array> {
  const { generations } = read(wrapped);
  return written({ version: 1, generations: [...generations, await newGeneration(wrapper, currentOf(generations) + 1)] });
}

/** The data keys in the clear. Throws `ciphertext-invalid` when the bytes were altered or another device wrapped them. */
export async function unwrapDataKeys(wrapper: SecretWrapper, wrapped: Uint8Array): Promise<DataKeys> {
  const { generations } = read(wrapped);
  const ring = async (purpose: DataPurpose): Promise<KeyRing> => ({
    current: currentOf(generations),
    secrets: new Map(await Promise.all(generations.map(async ({ id, secrets }) => [id, await wrapper.unwrap(Buffer.from(secrets[purpose], 'base64'), contextOf(id, purpose))] as const))),
  });
  const [documents, columns, payloads, audit] = await Promise.all([ring('documents'), ring('columns'), ring('payloads'), ring('audit')]);
  return { documents, columns, payloads, audit };
}

/** The MAC of the audit chain: by the first generation for ever, since a chain is verified from its beginning. */
export function auditMac({ audit }: DataKeys): Mac {
  const first = audit.secrets.get(Math.min(...audit.secrets.keys()));
  if (!first) throw new Error('the key ring is empty');
  return createMac(first);
}

const currentOf = (generations: readonly Generation[]): number => Math.max(...generations.map(({ id }) => id));

async function newGeneration(wrapper: SecretWrapper, id: number): Promise<Generation> {
  const wrapOne = async (purpose: DataPurpose): Promise<string> => {
    const secret = randomBytes(32);
    try {
      return Buffer.from(await wrapper.wrap(secret, contextOf(id, purpose))).toString('base64');
    } finally {
      secret.fill(0);
    }
  };
  const [documents, columns, payloads, audit] = await Promise.all([wrapOne('documents'), wrapOne('columns'), wrapOne('payloads'), wrapOne('audit')]);
  return { id, secrets: { documents, columns, payloads, audit } };
}

const written = (wrapped: Wrapped): Uint8Array => Buffer.from(JSON.stringify(wrapped), 'utf8');

function read(bytes: Uint8Array): Wrapped {
  try {
    return wrappedSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw problem('ciphertext-invalid', { reason: 'not wrapped data keys' }, error);
  }
}
