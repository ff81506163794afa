import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Sm3 } from '../../domain/cryptography.ts';
import { hex } from '../../domain/bytes.ts';
import { isProblem, problem } from '../../domain/problem.ts';
import { draftName, sweepDrafts } from './drafts.ts';
import { fileCipher, headerLength, newFileCipher, tagLength, type DocumentKeys, type FileCipher } from './format.ts';
import { layoutOf, type Layout } from './layout.ts';

/** Contents by their SM3, encrypted at rest. All methods throw `document-damaged` for a file that is not what was written. */
export interface DocumentStore {
  /** Keeps the content; what is there already is not written twice. `document-too-large`, `document-store-full`: nothing stays. */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<{ readonly sm3: string; readonly size: number }>;
  /** The bytes from `start` up to but without `end`, clipped to the content as `slice` does. `document-unknown` */
  open(sm3: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  /** Size in bytes; undefined when there is no such content. */
  stat(sm3: string): Promise<{ readonly size: number } | undefined>;
}

export interface DocumentStoreOptions {
  readonly directory: string;
  readonly keys: DocumentKeys;
  readonly sm3: Sm3;
  readonly chunkSize?: number;
  /** Writes all bytes; a parameter so that tests can let the disk fail. */
  readonly write?: (file: FileHandle, bytes: Uint8Array) => Promise<void>;
}

/** Opens the folder, making it where there is none and removing what killed writers left. */
export async function openDocumentStore(options: DocumentStoreOptions): Promise<DocumentStore> {
  const store = new DirectoryStore(options);
  await mkdir(store.drafts, { recursive: true, mode: 0o700 });
  await sweepDrafts(store.drafts);
  return store;
}

const noRoom: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

class DirectoryStore implements DocumentStore {
  readonly drafts: string;
  readonly #options: DocumentStoreOptions;

  constructor(options: DocumentStoreOptions) {
    this.#options = options;
    this.drafts = join(options.directory, 'drafts');
  }

  async put(content: AsyncIterable<Uint8Array>, limit: number): Promise<{ sm3: string; size: number }> {
    const draft = join(this.drafts, draftName());
    try {
      const written = await this.#write(draft, content, limit);
      await this.#publish(draft, this.#pathOf(written.sm3));
      return written;
    } catch (error) {
      throw noRoom.has((error as NodeJS.ErrnoException).code) ? problem('document-store-full', {}, error) : error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  async open(sm3: string, range = { start: 0, end: Number.POSITIVE_INFINITY }): Promise<Readable> {
    const file = await this.#file(sm3);
    if (!file) throw problem('document-unknown', { sm3 });
    try {
      const { cipher, layout } = await this.#read(file, sm3);
      return Readable.from(plainChunks(file, cipher, layout, range), { objectMode: false });
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async stat(sm3: string): Promise<{ size: number } | undefined> {
    const file = await this.#file(sm3);
    if (!file) return undefined;
    try {
      return { size: (await this.#read(file, sm3)).layout.size };
    } finally {
      await file.close();
    }
  }

  #pathOf(sm3: string): string {
    if (!/^[0-9a-f]{64}$/.test(sm3)) throw problem('document-unknown', { sm3 });
    return join(this.#options.directory, sm3.slice(0, 2), sm3.slice(2, 4), sm3);
  }

  async #write(path: string, content: AsyncIterable<Uint8Array>, limit: number): Promise<{ sm3: string; size: number }> {
    const { keys, sm3, chunkSize = 64 << 10, write = writeAll } = this.#options;
    const cipher = newFileCipher(keys, chunkSize);
    const hash = sm3.stream();
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      await write(file, cipher.header);
      let index = 0;
      for await (const { bytes, last } of chunksOf(content, chunkSize)) {
        size += bytes.length;
        if (size > limit) throw problem('document-too-large', { limit });
        hash.update(bytes);
        await write(file, cipher.sealChunk(index++, last, bytes));
      }
      const name = hex(hash.digest());
      await write(file, cipher.nameTag(name, size));
      await file.sync();
      return { sm3: name, size };
    } finally {
      await file.close();
    }
  }

  /** Gives the draft its name unless the content is there, whole. The folders are synced too, or the name could be lost with the power. */
  async #publish(draft: string, path: string): Promise<void> {
    if (await this.#isWhole(path)) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, path);
    for (const changed of [folder, dirname(folder), this.#options.directory]) await syncFolder(changed);
  }

  async #isWhole(path: string): Promise<boolean> {
    const sm3 = path.slice(-64);
    try {
      return (await this.stat(sm3)) !== undefined;
    } catch (error) {
      if (isProblem(error, 'document-damaged')) return false; // written anew over what is damaged
      throw error;
    }
  }

  async #file(sm3: string): Promise<FileHandle | undefined> {
    try {
      return await open(this.#pathOf(sm3), 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Header, layout, and the name tag that holds both to the name. */
  async #read(file: FileHandle, sm3: string): Promise<{ cipher: FileCipher; layout: Layout }> {
    const { size: length } = await file.stat();
    const cipher = fileCipher(this.#options.keys, await readAt(file, 0, headerLength));
    const layout = layoutOf(length, cipher.chunkSize);
    const tag = await readAt(file, length - tagLength, tagLength);
    if (!tag.equals(cipher.nameTag(sm3, layout.size))) throw problem('document-damaged', { sm3, part: 'name' });
    return { cipher, layout };
  }
}

/** Decrypts chunk by chunk; closes the file at the end, also when the reader stops early. */
async function* plainChunks(file: FileHandle, cipher: FileCipher, layout: Layout, range: { readonly start: number; readonly end: number }): AsyncGenerator<Buffer> {
  const [start, end] = [Math.max(range.start, 0), Math.min(range.end, layout.size)];
  try {
    for (let index = Math.floor(start / cipher.chunkSize); index * cipher.chunkSize < end; index++) {
      const { offset, length } = layout.chunkAt(index);
      const plain = cipher.openChunk(index, index === layout.chunks - 1, await readAt(file, offset, length));
      const first = index * cipher.chunkSize;
      const part = plain.subarray(Math.max(start - first, 0), end - first);
      if (part.length > 0) yield part;
    }
  } finally {
    await file.close();
  }
}

/** The content in chunks of one size, the last shorter or empty; each comes when it is known whether it is the last. */
async function* chunksOf(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of content) {
    waiting.push(Buffer.from(part.buffer, part.byteOffset, part.length));
    length += part.length;
    if (length <= size) continue;
    const whole = Buffer.concat(waiting);
    let at = 0;
    for (; whole.length - at > size; at += size) yield { bytes: whole.subarray(at, at + size), last: false };
    waiting = [Buffer.from(whole.subarray(at))];
    length = whole.length - at;
  }
  yield { bytes: Buffer.concat(waiting), last: true };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead !== length) throw problem('document-damaged', { part: 'length' });
  return buffer;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.writeFile(bytes); // at the handle's position
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

