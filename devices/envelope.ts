import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Envelope, Mac } from '../domain/cryptography.ts';
import { problem } from '../domain/problem.ts';

/** 32-byte secrets of one purpose by key id (1 … 65535); the current one encrypts, all decrypt. */
export interface KeyRing {
  readonly current: number;
  readonly secrets: ReadonlyMap<number, Uint8Array>;
}

/** HMAC-SM3: 32 bytes. GB/T 15852.2 */
export const hmacSm3 = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sm3', key)).digest();

/** A MAC with one key. */
export const createMac = (key: Uint8Array): Mac => ({ mac: (...parts) => hmacSm3(key, ...parts) });

const version = 1;
const headLength = 3;
const ivLength = 16;
const macLength = 32;

/**
 * Envelopes: version (1) ‖ key id (2, big endian) ‖ IV (16) ‖ SM4-CTR ciphertext ‖ HMAC-SM3 (32).
 * The MAC covers head, IV, length of the context in bytes (4, big endian), context, ciphertext. Encryption and MAC keys are
 * derived from the ring's secret by HMAC-SM3 over a label.
 */
export function createEnvelope(ring: KeyRing): Envelope {
  const keys = new Map([...ring.secrets].map(([id, secret]) => [id, derivedKeys(secret)]));
  const current = keys.get(ring.current);
  if (!current) throw new Error(`the key ring lacks its current key ${ring.current}`);
  return {
    seal(plain, context) {
      const [head, iv] = [headOf(ring.current), randomBytes(ivLength)];
      const ciphertext = createCipheriv('sm4-ctr', current.encryption, iv).update(plain);
      return Buffer.concat([head, iv, ciphertext, current.mac(head, iv, context, ciphertext)]);
    },
    open(sealed, context) {
      const { keyId, head, iv, ciphertext, mac } = parse(sealed);
      const key = keys.get(keyId);
      if (!key) throw problem('ciphertext-invalid', { reason: 'sealed with a key that is not in the ring', keyId });
      if (!timingSafeEqual(mac, key.mac(head, iv, context, ciphertext))) throw problem('ciphertext-invalid');
      return createDecipheriv('sm4-ctr', key.encryption, iv).update(ciphertext);
    },
  };
}

interface DerivedKeys {
  /** 16 bytes. GB/T 32907 */
  readonly encryption: Uint8Array;
  mac(head: Uint8Array, iv: Uint8Array, context: string, ciphertext: Uint8Array): Buffer;
}

function derivedKeys(secret: Uint8Array): DerivedKeys {
  if (secret.length !== 32) throw new Error('a secret of a key ring has 32 bytes');
  const macKey = hmacSm3(secret, Buffer.from('yinxin envelope mac'));
  return {
    encryption: hmacSm3(secret, Buffer.from('yinxin envelope encryption')).subarray(0, 16),
    mac: (head, iv, context, ciphertext) => hmacSm3(macKey, head, iv, ...lengthAndBytes(context), ciphertext),
  };
}

function lengthAndBytes(context: string): [Buffer, Buffer] {
  const [length, bytes] = [Buffer.alloc(4), Buffer.from(context, 'utf8')];
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}

function headOf(keyId: number): Buffer {
  const head = Buffer.of(version, 0, 0);
  head.writeUInt16BE(keyId, 1);
  return head;
}

function parse(sealed: Uint8Array) {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes.length < headLength + ivLength + macLength || bytes[0] !== version) throw problem('ciphertext-invalid', { reason: 'not an envelope' });
  return {
    keyId: bytes.readUInt16BE(1),
    head: bytes.subarray(0, headLength),
    iv: bytes.subarray(headLength, headLength + ivLength),
    ciphertext: bytes.subarray(headLength + ivLength, -macLength),
    mac: bytes.subarray(-macLength),
  };
}
