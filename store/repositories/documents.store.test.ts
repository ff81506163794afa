import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nativeSm3 } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { openStore } from '../open.ts';
import type { Store } from '../store.ts';

describe('document', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  const about = (id = randomUUID(), limit = 1 << 20) => ({ id, name: '合同.pdf', mediaType: 'application/pdf', unit: owner.unit, createdBy: 'person/1', limit });

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
  });
  afterAll(() => test.remove());

  it('has a row, and its content whole and by range, as it came in a stream', async () => {
    const content = randomBytes(200_000);
    const row = await store.documents.put(Readable.from([content.subarray(0, 70_001), content.subarray(70_001)]), about());
    expect(row).toMatchObject({ sm3: hex(nativeSm3.hash(content)), size: 200_000, name: '合同.pdf' });
    expect(await store.documents.row(row.id)).toEqual(row);
    expect(await store.documents.read(row.sm3)).toEqual(Uint8Array.from(content));
    const part: Buffer[] = [];
    for await (const bytes of await store.documents.open(row.sm3, { start: 65_000, end: 66_000 })) part.push(bytes as Buffer);
    expect(Buffer.concat(part).equals(content.subarray(65_000, 66_000))).toBe(true);
  });

  it('is one row when it is put again under its id, and refused with another content', async () => {
    const document = about();
    const first = await store.documents.put(Buffer.from('one'), document);
    expect(await store.documents.put(Buffer.from('one'), document)).toEqual(first);
    await expect(store.documents.put(Buffer.from('two'), document)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await store.documents.row(document.id)).toEqual(first);
  });

  it('is refused over the limit, for an unknown unit, and unknown when it is not there', async () => {
    const document = about(undefined, 3);
    await expect(store.documents.put(Buffer.from('four'), document)).rejects.toMatchObject({ code: 'document-too-large' });
    await expect(store.documents.row(document.id)).rejects.toMatchObject({ code: 'document-unknown' });
    await expect(store.documents.put(Buffer.from('x'), { ...about(), unit: 'none' })).rejects.toMatchObject({ code: 'owner-unknown' });
    await expect(store.documents.read('0'.repeat(64))).rejects.toMatchObject({ code: 'document-unknown' });
  });

  // where nothing may be mounted, document-store.test.ts alone shows this, with a failing write
  if (mayMount()) describe('when the disk is full', () => {
    it('is refused, and leaves neither row nor file', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'small-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', directory]);
      const small = await openStore({ ...test.options, documents: { ...test.options.documents, directory } });
      try {
        const document = about();
        await expect(small.documents.put(randomBytes(500_000), document)).rejects.toMatchObject({ code: 'document-store-full' });
        await expect(small.documents.row(document.id)).rejects.toMatchObject({ code: 'document-unknown' });
        expect((await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toEqual([]);
        expect((await small.documents.put(randomBytes(1_000), about())).size).toBe(1_000);
      } finally {
        await small.close();
        execFileSync('umount', [directory]);
        await rm(directory, { recursive: true });
      }
    });
  });
});

function mayMount(): boolean {
  try {
    const directory = mkdtempSync(join(tmpdir(), 'mount-'));
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', directory], { stdio: 'ignore' });
    execFileSync('umount', [directory]);
    return true;
  } catch {
    return false;
  }
}
