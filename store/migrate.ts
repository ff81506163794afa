import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { problem } from '../domain/problem.ts';
import { databaseAddress } from './address.ts';
import { connectionProblem, isAlreadyDone, isDenied } from './failures.ts';
import { statementsOf } from './statements.ts';

interface Migration {
  readonly name: string;
  readonly sm3: string;
  readonly statements: readonly string[];
}

/** How far a migration came. Its statements cannot be rolled back, so each is noted before and after it runs. */
interface Progress extends RowDataPacket {
  readonly name: string;
  readonly sm3: string;
  readonly started: number;
  readonly finished: number;
  readonly applied_at: Date | null;
}

/**
 * Applies the SQL files of a folder in the order of their names; gives the names of those applied now. May be interrupted anywhere and
 * run again; two at once wait for each other. Refuses with `schema-differs` when a file that was applied is gone or other than it was.
 */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  const connection = await connectCreating(url);
  try {
    await takeLock(connection, databaseAddress(url).database);
    return await applyAll(connection, await readMigrations(folder));
  } catch (error) {
    throw connectionProblem(error);
  } finally {
    connection.destroy(); // the lock ends with the connection
  }
}

/** Connects to the database, creating it where the account may. */
async function connectCreating(url: string): Promise<Connection> {
  const { database, ...server } = databaseAddress(url);
  const options = { ...server, charset: 'utf8mb4_bin', timezone: 'Z', connectTimeout: 5_000 };
  try {
    const connection = await createConnection(options);
    await connection.query(`CREATE DATABASE IF NOT EXISTS ${connection.escapeId(database)} DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`).catch((error: unknown) => {
      if (!isDenied(error)) throw error;
    });
    await connection.changeUser({ database });
    return connection;
  } catch (error) {
    throw connectionProblem(error);
  }
}

async function takeLock(connection: Connection, database: string): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, 60) AS taken', [`yinxin-migrate-${database}`.slice(0, 64)]);
  if (rows[0]?.taken !== 1) throw problem('database-unavailable', { cause: 'another migration is running' });
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    return { name, sm3: createHash('sm3').update(text).digest('hex'), statements: statementsOf(text) };
  }));
}

async function applyAll(connection: Connection, migrations: readonly Migration[]): Promise<readonly string[]> {
  await connection.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    name varchar(100) NOT NULL PRIMARY KEY, sm3 char(64) NOT NULL, started int NOT NULL, finished int NOT NULL, applied_at datetime(3) NULL
  ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin`);
  const [rows] = await connection.query<Progress[]>('SELECT name, sm3, started, finished, applied_at FROM schema_migration ORDER BY name');
  refuseOther(rows, migrations);
  const known = new Map(rows.map((row) => [row.name, row]));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (known.get(migration.name)?.applied_at) continue;
    await apply(connection, migration, known.get(migration.name) ?? { started: 0, finished: 0 });
    applied.push(migration.name);
  }
  return applied;
}

/** Every migration that was begun is still there as it was, and none lies before the last that was. */
function refuseOther(rows: readonly Progress[], migrations: readonly Migration[]): void {
  for (const [index, { name, sm3 }] of rows.entries()) {
    const file = migrations[index];
    if (file?.name !== name || file.sm3 !== sm3) throw problem('schema-differs', { migration: name });
  }
}

async function apply(connection: Connection, { name, sm3, statements }: Migration, { started, finished }: Pick<Progress, 'started' | 'finished'>): Promise<void> {
  await connection.query('INSERT INTO schema_migration (name, sm3, started, finished) VALUES (?, ?, 0, 0) ON DUPLICATE KEY UPDATE name = name', [name, sm3]);
  for (const [index, statement] of statements.entries()) {
    if (index < finished) continue;
    await connection.query('UPDATE schema_migration SET started = ? WHERE name = ?', [index + 1, name]);
    await connection.query(statement).catch((error: unknown) => {
      if (!(index < started && isAlreadyDone(error))) throw error; // begun before an interruption, and done by then
    });
    await connection.query('UPDATE schema_migration SET finished = ? WHERE name = ?', [index + 1, name]);
  }
  await connection.query('UPDATE schema_migration SET applied_at = UTC_TIMESTAMP(3) WHERE name = ?', [name]);
}
