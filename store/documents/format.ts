import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { problem } from '../../domain/problem.ts';

/**
 * An encrypted document: header ‖ chunks ‖ name tag.
 *
 *   header    "YXD" ‖ version 1 (1) ‖ key id (2) ‖ chunk size (4) ‖ file id (16, random)            numbers big endian
 *   chunk     SM4-CTR ciphertext of up to `chunk size` bytes ‖ HMAC-SM3 over header ‖ index (8) ‖ last (1) ‖ ciphertext; an empty document has one
 *   name tag  HMAC-SM3 over header ‖ "name" ‖ size (8) ‖ SM3 of the content: no other document's file, and no other length, stands in its place
 *
 * Both keys are of this file alone: HMAC-SM3 of the secret over a label and the file id. The counter block is index (8) ‖ 0 (8).
 */
export const headerLength = 26;
export const tagLength = 32;
const magic = Buffer.from('YXD\x01', 'latin1');
const maxChunk = 16 << 20;

/** 32-byte secrets by key id (1 … 65535); the current one encrypts, all decrypt. */
export interface DocumentKeys {
  readonly current: number;
  readonly secrets: ReadonlyMap<number, Uint8Array>;
}

/** Encrypts and authenticates the parts of one file. */
export interface FileCipher {
  readonly header: Buffer;
  readonly chunkSize: number;
  sealChunk(index: number, last: boolean, plain: Uint8Array): Buffer;
  /** Throws `document-damaged`. */
  openChunk(index: number, last: boolean, sealed: Uint8Array): Buffer;
  nameTag(sm3: string, size: number): Buffer;
}

export function newFileCipher(keys: DocumentKeys, chunkSize: number): FileCipher {
  const header = Buffer.alloc(headerLength);
  magic.copy(header);
  header.writeUInt16BE(keys.current, 4);
  header.writeUInt32BE(chunkSize, 6);
  randomBytes(16).copy(header, 10);
  return fileCipher(keys, header);
}

/** Reads a header. Throws `document-damaged` for any other bytes and for a key that is not there. */
export function fileCipher(keys: DocumentKeys, header: Buffer): FileCipher {
  const known = header.length === headerLength && header.subarray(0, 4).equals(magic);
  const secret = known ? keys.secrets.get(header.readUInt16BE(4)) : undefined;
  const chunkSize = known ? header.readUInt32BE(6) : 0;
  if (!secret || chunkSize < 1 || chunkSize > maxChunk) throw problem('document-damaged', { part: 'header' });
  const encryption = derive(secret, 'yinxin document encryption', header).subarray(0, 16);
  const authentication = derive(secret, 'yinxin document mac', header);
  const tag = (index: number, last: boolean, ciphertext: Uint8Array) => mac(authentication, header, number(index), Uint8Array.of(last ? 1 : 0), ciphertext);
  return {
    header, chunkSize,
    sealChunk(index, last, plain) {
      const ciphertext = createCipheriv('sm4-ctr', encryption, counter(index)).update(plain);
      return Buffer.concat([ciphertext, tag(index, last, ciphertext)]);
    },
    openChunk(index, last, sealed) {
      const split = sealed.length - tagLength;
      if (split < 0 || !timingSafeEqual(tag(index, last, sealed.subarray(0, split)), sealed.subarray(split))) throw problem('document-damaged', { chunk: index });
      return createDecipheriv('sm4-ctr', encryption, counter(index)).update(sealed.subarray(0, split));
    },
    nameTag: (sm3, size) => mac(authentication, header, Buffer.from('name'), number(size), Buffer.from(sm3, 'hex')),
  };
}

const mac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer => parts.reduce((hmac, part) => hmac.update(part), createHmac('sm3', key)).digest();
const derive = (secret: Uint8Array, label: string, header: Buffer): Buffer => mac(secret, Buffer.from(label), header.subarray(10));
const counter = (index: number): Buffer => Buffer.concat([number(index), Buffer.alloc(8)]);

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
