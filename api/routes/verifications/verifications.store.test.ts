import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTrustSource } from '../../trust.ts';
import { minutes } from '../../../domain/instant.ts';
import { signedOut, testApi } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { plainPdf, replaced, stampPdf } from '../../../test/sealing/document.ts';
import { listOf } from '../../../test/sealing/pki.ts';

describe('verification', () => {
  let test: TestStore;
  let owner: Organisation;
  let owned: OwnedSeal;
  let stamped: Uint8Array;
  let trusted: string;

  beforeAll(async () => {
    test = await testStore();
    owner = await organisation(test.store);
    owned = await activeSeal(test.store, owner);
    const { sealData } = await test.store.seals.edition(owned.seal.esId);
    stamped = await stampPdf(await plainPdf(), { seal: sealData, signer: owned.holder }, { at: await test.store.now() });
    trusted = await mkdtemp(join(tmpdir(), 'yinxin-trust-'));
    await writeFile(join(trusted, 'root.cer'), owned.authority.certificate);
    await writeFile(join(trusted, 'root.crl'), await listOf(owned.authority, []));
  }, minutes(1));
  afterAll(async () => {
    await rm(trusted, { recursive: true });
    await test.remove();
  });

  const verify = async (content: Uint8Array, trust = createTrustSource({ directory: trusted })) => (await signedOut(testApi(test.store, { trust })).upload('/verifications', content)).body as { signatures: { indication: string; subIndication?: string; checks: { id: string; outcome: string }[] }[]; code?: string };

  it('R43 answers anybody with every check, its source and its outcome', async () => {
    const { signatures } = await verify(stamped);
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toMatchObject({ seal: { esId: owned.seal.esId, name: owner.name }, checks: expect.arrayContaining([expect.objectContaining({ id: expect.any(String), citation: expect.any(String), outcome: 'passed' })]) });
    expect(signatures[0]!.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it('R43 never passes a document without trust', async () => {
    expect((await verify(stamped, createTrustSource({}))).signatures[0]).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' });
  });

  it('R43 fails a document that was changed behind the seal', async () => {
    const changed = replaced(stamped, /MediaBox \[ ?0 0 595 842/, (box) => box.replace('842', '841'));
    expect((await verify(changed)).signatures[0]).toMatchObject({ indication: 'TOTAL-FAILED' });
  });

  it('R47 finds no seal on a document that only looks stamped', async () => {
    expect((await verify(await plainPdf())).signatures).toEqual([]);
  });

  it('keeps nothing', async () => {
    const directory = test.options.documents.directory;
    const [files, rows] = [(await readdir(directory, { recursive: true })).length, await test.database.query('SELECT id FROM document')];
    await verify(stamped);
    expect((await readdir(directory, { recursive: true })).length).toBe(files);
    expect(await test.database.query('SELECT id FROM document')).toEqual(rows);
  });

  it('refuses what is no PDF', async () => {
    expect(await verify(new TextEncoder().encode('text'))).toMatchObject({ code: 'pdf-not-a-pdf' });
  });
});
