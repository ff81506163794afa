import { userInfo } from 'node:os';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { keepText } from '../kept-file.ts';
import { firstFile, output } from '../setup/command.ts';
import type { MariadbPrograms } from '../setup/mariadb.ts';
import type { ProcessSpec } from '../supervisor/child.ts';

/** An account that connects from this machine; its rights are granted when the tables are there (accounts.ts). */
export interface DatabaseAccount {
  readonly name: string;
  readonly password: string;
}

export interface PrivateMariadb {
  readonly programs: MariadbPrograms;
  /** Its own folder; made on first use. */
  readonly folder: string;
  readonly port: number;
  /** The database that is created when it is not there. */
  readonly schema: string;
  /** Password of `admin`, who may do everything and connects from this machine only. */
  readonly adminPassword: string;
  readonly accounts: readonly DatabaseAccount[];
  /** False where losing the last second on a power cut is fine (tests). */
  readonly durable: boolean;
}

export const adminName = 'admin';

/** A MariaDB of our own on loopback. Accounts are put right on every start, before the first connection is taken. */
export async function mariadbService(database: PrivateMariadb): Promise<ProcessSpec> {
  const { programs, folder, port } = database;
  const data = join(folder, 'data');
  const initFile = join(folder, 'accounts.sql');
  await makeDataFolder(programs, data);
  await keepText(initFile, accountsSql(database), 0o600);
  const argv = [
    '--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`, `--init-file=${initFile}`,
    '--bind-address=127.0.0.1', `--port=${port}`, '--socket=mariadb.sock', '--pid-file=mariadb.pid', '--skip-name-resolve', '--skip-networking=0',
    '--character-set-server=utf8mb4', '--collation-server=utf8mb4_bin', '--default-time-zone=+00:00', '--max-connections=300',
    '--innodb-buffer-pool-size=128M', '--innodb-log-file-size=64M', `--innodb-flush-log-at-trx-commit=${database.durable ? 1 : 0}`,
    '--aria-pagecache-buffer-size=8M', '--key-buffer-size=1M', '--skip-log-bin', '--performance-schema=OFF',
  ];
  const serves = () => answers({ port, password: database.adminPassword });
  return { name: 'mariadb', command: programs.server, argv, serves, readyWithin: 120_000, stopWithin: 30_000 };
}

/** Made under another name and renamed, so that one that was interrupted is made anew. */
async function makeDataFolder({ installDb }: MariadbPrograms, data: string): Promise<void> {
  if ((await firstFile([join(data, 'mysql')])) !== undefined) return;
  const draft = `${data}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await output(installDb, [
    '--no-defaults', `--datadir=${draft}`, `--user=${userInfo().username}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve',
  ]);
  await rename(draft, data);
}

/** One statement a line, as --init-file wants it. */
function accountsSql({ schema, adminPassword, accounts }: PrivateMariadb): string {
  const user = (name: string) => `'${name}'@'127.0.0.1'`;
  const lines = [
    `CREATE DATABASE IF NOT EXISTS \`${schema}\`;`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${adminPassword}';`,
    `CREATE OR REPLACE USER ${user(adminName)} IDENTIFIED BY '${adminPassword}';`,
    `GRANT ALL ON *.* TO ${user(adminName)} WITH GRANT OPTION;`,
    ...accounts.flatMap(({ name, password }) => [
      `CREATE USER IF NOT EXISTS ${user(name)} IDENTIFIED BY '${password}';`,
      `ALTER USER ${user(name)} IDENTIFIED BY '${password}';`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

async function answers({ port, password }: { port: number; password: string }): Promise<boolean> {
  try {
    const connection = await createConnection({ host: '127.0.0.1', port, user: adminName, password, connectTimeout: 2000 });
    await connection.query('SELECT 1');
    await connection.end();
    return true;
  } catch (error) {
    if (['ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'PROTOCOL_CONNECTION_LOST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

export const databaseUrl = (account: { name: string; password: string }, port: number, schema: string): string =>
  `mysql://${account.name}:${account.password}@127.0.0.1:${port}/${schema}`;
