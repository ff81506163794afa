import { randomBytes } from 'node:crypto';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import { isProblem, problem } from '../domain/problem.ts';
import { createEnvelope } from './envelope.ts';

/** Cost of a try: Argon2id with 64 MiB, three passes, one lane. RFC 9106 4, the second recommended choice */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const saltLength = 16;

/** What is kept to judge a PIN by: Argon2id in the PHC string form. R41 */
export const pinHash = (pin: string): Promise<string> => hash(pin, cost);
export const isPin = (kept: string, pin: string): Promise<boolean> => verify(kept, pin);

/** Encrypts a small secret by a PIN: salt (16) ‖ envelope of a key that Argon2id derives. @param context authenticated, not stored */
export async function sealByPin(secret: Uint8Array, pin: string, context: string): Promise<Uint8Array> {
  const salt = randomBytes(saltLength);
  return Buffer.concat([salt, (await envelopeOf(pin, salt)).seal(secret, context)]);
}

/** Throws `pin-wrong` when it was another PIN, or the bytes were altered. */
export async function openByPin(sealed: Uint8Array, pin: string, context: string): Promise<Uint8Array> {
  const envelope = await envelopeOf(pin, sealed.subarray(0, saltLength));
  try {
    return envelope.open(sealed.subarray(saltLength), context);
  } catch (error) {
    throw isProblem(error, 'ciphertext-invalid') ? problem('pin-wrong') : error;
  }
}

async function envelopeOf(pin: string, salt: Uint8Array) {
  const secret = await hashRaw(pin, { ...cost, salt, outputLen: 32 });
  return createEnvelope({ current: 1, secrets: new Map([[1, secret]]) });
}
