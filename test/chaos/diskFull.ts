import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import type { Installation, ProcessName } from '../system/installation.ts';
import { eventually } from './eventually.ts';
import { pendingActivities } from './pendingActivities.ts';
import type { Scene } from './scene.ts';
import { approve, askFor, expectStampedOnce, tracesOf } from './uses.ts';

const megabyte = 1 << 20;

/** No file of the process may grow beyond this: the kernel refuses the write (setrlimit(2), EFBIG), as it does on a full disk. */
async function limitFiles(installation: Installation, name: ProcessName, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', ['--pid', String(await installation.pid(name)), `--fsize=${bytes}:unlimited`]);
}

export const whenTheDiskIsFull = (scene: () => Scene): void => describe('when there is no room for documents', () => {
  afterEach(async () => {
    for (const name of ['api', 'worker-stamping'] as const) await limitFiles(scene().installation, name, 'unlimited');
  });

  it('an upload is refused, and nothing of it stays', async () => {
    const { installation } = scene();
    const [requester, pdf] = [await installation.as('li.ming'), await largePdf()];
    const before = await contentsOf(installation);
    await limitFiles(installation, 'api', megabyte);
    expect(await requester.upload('/documents', pdf, 'too-much.pdf', 'one-upload')).toMatchObject({ status: 507, code: 'document-store-full' });
    expect(await contentsOf(installation)).toEqual(before);
    expect(await installation.query("SELECT 1 FROM document WHERE name = 'too-much.pdf'")).toEqual([]);
    await limitFiles(installation, 'api', 'unlimited');
    expect(await requester.upload('/documents', pdf, 'too-much.pdf', 'one-upload')).toMatchObject({ status: 201 });
  }, 60_000);

  it('R45 a stamp that is signed is finished when there is room again, exactly once', async () => {
    const { installation, seal } = scene();
    const use = await askFor(installation, seal, await largePdf());
    await limitFiles(installation, 'worker-stamping', megabyte);
    await approve(installation, use);
    await eventually('a second try', async () => (await pendingActivities(installation, `use/${use.id}`)).some(({ type, attempt, problem }) => type === 'finishStamp' && attempt > 1 && problem === 'document-store-full'));
    expect(await tracesOf(installation, use)).toMatchObject({ signatures: 1, registered: 1, documents: 0, archived: 0 });
    await limitFiles(installation, 'worker-stamping', 'unlimited');
    await expectStampedOnce(installation, use, seal);
  }, 120_000);
});

/** A PDF of two megabytes that nothing can make smaller. */
async function largePdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('A contract', { x: 50, y: 700 });
  await pdf.attach(randomBytes(2 * megabyte), 'annex.bin');
  return new Uint8Array(await pdf.save({ useObjectStreams: false }));
}

/** Every file that lies in the folder of documents, drafts too. */
async function contentsOf({ data }: Installation): Promise<readonly string[]> {
  const entries = await readdir(join(data, 'documents'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
