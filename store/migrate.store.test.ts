import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../test/fixtures/database.ts';
import { migrate } from './migrate.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

describe('migration', () => {
  let database: TestDatabase;
  let folder: string;
  const tables = async () => (await database.query<{ name: string }>('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?', [nameOf(database)])).map(({ name }) => name);

  beforeEach(async () => {
    database = await testDatabase({ migrated: false });
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
  });

  it('creates a missing database and applies every file in order, once', async () => {
    const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
    expect(await migrate(database.url, migrations)).toEqual(names);
    expect(await migrate(database.url, migrations)).toEqual([]);
    expect(await tables()).toEqual(expect.arrayContaining(['seal', 'stamp', 'use_register', 'audit_entry', 'schema_migration']));
  });

  it('lets one of two that start together apply the files, the other find them applied', async () => {
    const both = await Promise.all([migrate(database.url, migrations), migrate(database.url, migrations)]);
    expect(both.map(({ length }) => length > 0).sort()).toEqual([false, true]);
  });

  describe('when it was interrupted between two statements', () => {
    it('goes on with the statement that was not finished, also when that had been done', async () => {
      await writeFile(join(folder, '0001-a.sql'), 'CREATE TABLE a (id int);\nCREATE TABLE b (id int);\nCREATE TABLE c (id int);\n');
      await migrate(database.url, folder);
      await database.query(`DROP TABLE \`${nameOf(database)}\`.c`);
      await database.query(`UPDATE \`${nameOf(database)}\`.schema_migration SET started = 2, finished = 1, applied_at = NULL`);
      expect(await migrate(database.url, folder)).toEqual(['0001-a.sql']);
      expect((await tables()).sort()).toEqual(['a', 'b', 'c', 'schema_migration']);
    });
  });

  describe('when a file that was applied is other than it was, or gone', () => {
    it('refuses', async () => {
      await copyFile(join(migrations, '0001-people.sql'), join(folder, '0001-people.sql'));
      await migrate(database.url, folder);
      await writeFile(join(folder, '0001-people.sql'), 'CREATE TABLE other (id int);\n');
      await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'schema-differs', details: { migration: '0001-people.sql' } });
      await rm(join(folder, '0001-people.sql'));
      await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'schema-differs' });
    });
  });

  describe('when the database does not answer', () => {
    it('says so', async () => {
      await expect(migrate(`mysql://nobody@127.0.0.1:1/${randomUUID()}`, migrations)).rejects.toMatchObject({ code: 'database-unavailable' });
    });
  });
});

const nameOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);
