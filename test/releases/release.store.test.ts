import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { migrate } from '../../store/migrate.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { testDatabase, type TestDatabase } from '../fixtures/database.ts';
import { releaseOptions } from './keys.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const releases = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(releases)('the database that %s left', (version) => {
  let database: TestDatabase;
  let documents: string;
  let store: Store;

  beforeAll(async () => {
    database = await testDatabase({ migrated: false });
    documents = await mkdtemp(join(tmpdir(), 'yinxin-release-'));
    await load(database, await readFile(join(folder, version, 'database.sql'), 'utf8'));
    await migrate(database.url, fileURLToPath(new URL('../../migrations', import.meta.url)));
    store = await openStore(releaseOptions(database.url, documents));
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
    await rm(documents, { recursive: true });
  });

  it('R58 is brought to the present schema with every audit chain intact', async () => {
    expect(await store.audit.check()).toEqual([]);
  });

  it('R24 still tells its seals, with what became of them', async () => {
    const seals = await store.seals.list('all', { limit: 10 });
    expect(seals.map(({ status }) => status).sort()).toEqual(['active', 'lost']);
    for (const { esId } of seals) expect((await store.seals.edition(esId)).sealData.length).toBeGreaterThan(0);
  });

  it('R39 still tells its register, and which uses must go on', async () => {
    const [seal] = await store.seals.list('all', { limit: 1 });
    expect(await store.register.list([seal?.unit ?? ''], { limit: 10 })).toHaveLength(1);
    for (const id of await store.uses.open()) expect((await store.uses.resuming(id)).resumed?.step).toBeGreaterThan(0);
    expect((await store.uses.open()).length).toBeGreaterThan(0);
  });
});

async function load({ url }: TestDatabase, sql: string): Promise<void> {
  const { pathname } = new URL(url);
  const server = new URL(url);
  server.pathname = '/';
  const connection = await createConnection({ uri: server.toString(), multipleStatements: true });
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${pathname.slice(1)}\` DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; USE \`${pathname.slice(1)}\``);
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
