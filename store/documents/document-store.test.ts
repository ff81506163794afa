import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nativeSm3 } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { openDocumentStore, type DocumentStore, type DocumentStoreOptions } from './document-store.ts';

const limit = 1 << 20;

/** The content in pieces, as an upload brings it. */
async function* pieces(content: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function bytesOf(store: DocumentStore, sm3: string, range?: { start: number; end: number }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await store.open(sm3, range)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe('document store', () => {
  const keys = { current: 1, secrets: new Map([[1, randomBytes(32)]]) };
  let directory: string;
  let options: DocumentStoreOptions;
  let store: DocumentStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'documents-'));
    options = { directory, keys, sm3: nativeSm3, chunkSize: 16 };
    store = await openDocumentStore(options);
  });
  afterEach(() => rm(directory, { recursive: true }));

  const files = async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const put = (text: string) => store.put(pieces(Buffer.from(text)), limit);

  it('gives back every slice of every content', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), fc.integer({ min: 1, max: 40 }), fc.nat(120), fc.nat(120), async (content, size, start, end) => {
      const { sm3, size: length } = await store.put(pieces(content, size), limit);
      expect({ sm3, length }).toEqual({ sm3: hex(nativeSm3.hash(content)), length: content.length });
      expect((await bytesOf(store, sm3)).equals(content)).toBe(true);
      expect((await bytesOf(store, sm3, { start, end })).equals(content.slice(start, Math.max(start, end)))).toBe(true);
    }), { numRuns: 60 });
  });

  it('R53 lies encrypted under the SM3 of its content', async () => {
    const { sm3 } = await put('the secret content of a contract');
    expect(await files()).toEqual([join(directory, sm3.slice(0, 2), sm3.slice(2, 4), sm3)]);
    expect((await readFile((await files())[0]!)).includes('secret')).toBe(false);
    expect(await store.stat(sm3)).toEqual({ size: 32 });
    expect(await store.stat('0'.repeat(64))).toBeUndefined();
  });

  it('is not written twice, also when two put it at once', async () => {
    const [first, second] = await Promise.all([put('same'), put('same')]);
    expect(first).toEqual(second);
    const before = await stat((await files())[0]!);
    await put('same');
    expect((await stat((await files())[0]!)).ino).toBe(before.ino);
    expect(await files()).toHaveLength(1);
  });

  it('opens with a later ring of keys, but with no other key', async () => {
    const { sm3 } = await put('content');
    const later = await openDocumentStore({ ...options, keys: { current: 2, secrets: new Map([...keys.secrets, [2, randomBytes(32)]]) } });
    expect((await bytesOf(later, sm3)).toString()).toBe('content');
    const other = await openDocumentStore({ ...options, keys: { current: 1, secrets: new Map([[1, randomBytes(32)]]) } });
    await expect(other.open(sm3)).rejects.toMatchObject({ code: 'document-damaged' });
  });

  describe('when a stored byte, the length or the place of a file is changed', () => {
    it('R58 is found, wherever the byte is', async () => {
      const content = 'forty bytes of content in three chunks..';
      const { sm3 } = await put(content);
      const [path] = await files();
      const whole = await readFile(path!);
      for (let at = 0; at < whole.length; at++) {
        const altered = Buffer.from(whole);
        altered[at]! ^= 1;
        await writeFile(path!, altered);
        await expect(bytesOf(store, sm3)).rejects.toMatchObject({ code: 'document-damaged' });
      }
    });

    it('R58 is found when chunks are cut off, exchanged or appended', async () => {
      const { sm3 } = await put('x'.repeat(16) + 'y'.repeat(16) + 'z'.repeat(16));
      const [path] = await files();
      const whole = await readFile(path!);
      const [header, name] = [whole.subarray(0, 26), whole.subarray(-32)];
      const [x, y, z] = [0, 1, 2].map((index) => whole.subarray(26 + index * 48, 26 + (index + 1) * 48)) as [Buffer, Buffer, Buffer];
      for (const parts of [[header, x, y, name], [header, y, x, z, name], [header, x, y, z, z, name], [header, name], [header, x, y, z], [header.subarray(0, 9)], []]) {
        await writeFile(path!, Buffer.concat(parts));
        await expect(bytesOf(store, sm3)).rejects.toMatchObject({ code: 'document-damaged' });
      }
    });

    it('R58 is found when another document lies in its place', async () => {
      const [one, other] = [await put('one'), await put('two')];
      const path = (sm3: string) => join(directory, sm3.slice(0, 2), sm3.slice(2, 4), sm3);
      await writeFile(path(one.sm3), await readFile(path(other.sm3)));
      await expect(store.open(one.sm3)).rejects.toMatchObject({ code: 'document-damaged' });
    });

    it('is mended when the same content comes again', async () => {
      const { sm3 } = await put('content');
      await writeFile((await files())[0]!, 'rubbish');
      await put('content');
      expect((await bytesOf(store, sm3)).toString()).toBe('content');
    });
  });

  describe('when it cannot be kept', () => {
    it('leaves nothing of what is too large', async () => {
      await expect(store.put(pieces(new Uint8Array(101)), 100)).rejects.toMatchObject({ code: 'document-too-large' });
      expect(await files()).toEqual([]);
    });

    it('leaves nothing when the disk is full', async () => {
      let room = 100;
      const small = await openDocumentStore({ ...options, async write(file, bytes) {
        room -= bytes.length;
        if (room < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        await file.writeFile(bytes);
      } });
      await expect(small.put(pieces(new Uint8Array(200)), limit)).rejects.toMatchObject({ code: 'document-store-full' });
      expect(await files()).toEqual([]);
    });

    it('leaves nothing when the one who sends it breaks off', async () => {
      const broken = async function* () {
        yield Buffer.from('begun');
        throw new Error('connection lost');
      };
      await expect(store.put(broken(), limit)).rejects.toThrow('connection lost');
      expect(await files()).toEqual([]);
    });
  });

  describe('when a writer was killed', () => {
    it('loses its draft at the next opening, and no other', async () => {
      const drafts = join(directory, 'drafts');
      await mkdir(drafts, { recursive: true });
      const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
      const [dead, formerSelf, living, elsewhere] = [`${host}.4194399.a.1`, `${host}.${process.pid}.a.1`, `${host}.${process.ppid}.a.1`, 'other.1.a.1'];
      for (const name of [dead, formerSelf, living, elsewhere]) await writeFile(join(drafts, name), 'draft');
      await openDocumentStore(options);
      expect((await readdir(drafts)).sort()).toEqual([living, elsewhere].sort());
    });
  });

  it('refuses a name that is no SM3', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toMatchObject({ code: 'document-unknown' });
    await expect(store.open('0'.repeat(64))).rejects.toMatchObject({ code: 'document-unknown' });
  });
});
