import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { migrate } from '../../store/migrate.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { testEnvironment } from '../environment.ts';
import { activeSeal, organisation } from '../fixtures/organisation.ts';
import { approvedUse, openUse, preparedStamp } from '../fixtures/use.ts';
import { releaseOptions } from './keys.ts';

/** `node --import ./tools/typescript.mjs test/releases/record.ts v0.N`: keeps a database as the release leaves it. docs/how-to/release.md */
async function record(version: string): Promise<void> {
  const server = new URL(testEnvironment().YINXIN_TEST_DATABASE);
  server.pathname = '/yinxin_release';
  const connection = await createConnection(testEnvironment().YINXIN_TEST_DATABASE);
  const documents = mkdtempSync(join(tmpdir(), 'yinxin-release-'));
  try {
    await connection.query('DROP DATABASE IF EXISTS yinxin_release');
    await migrate(server.toString(), fileURLToPath(new URL('../../migrations', import.meta.url)));
    const store = await openStore(releaseOptions(server.toString(), documents));
    await fill(store);
    await store.close();
    const folder = fileURLToPath(new URL(`${version}/`, import.meta.url));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'database.sql'), dump(server));
  } finally {
    await connection.query('DROP DATABASE IF EXISTS yinxin_release');
    await connection.end();
    rmSync(documents, { recursive: true });
  }
}

/** A seal that was used, one use that is open, and one seal that was lost. */
async function fill(store: Store): Promise<void> {
  const owner = await organisation(store);
  const owned = await activeSeal(store, owner);
  const use = await approvedUse(store, owner, owned);
  const { id } = await store.stamps.prepare(await preparedStamp(store, use));
  await store.stamps.sign(id, ({ toBeSigned }) => owned.holder.signer.sign(toBeSigned));
  await openUse(store, owner, owned);
  const other = await organisation(store);
  const lost = await activeSeal(store, other);
  await store.seals.freeze(lost.seal.esId, 'reportLoss', { reason: '遗失', by: `person/${other.people.custodian}` });
}

function dump({ hostname, port, username, password }: URL): string {
  const argv = ['--protocol=tcp', `--host=${hostname}`, `--port=${port}`, `--user=${username}`, '--skip-comments', '--hex-blob', '--no-tablespaces', '--skip-extended-insert', 'yinxin_release'];
  const text = execFileSync('mariadb-dump', argv, { env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) }, encoding: 'utf8', maxBuffer: 64 << 20 });
  return text.split('\n').filter((line) => !line.startsWith('/*M!')).join('\n');
}

await record(process.argv[2] ?? 'next');
