import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { adminName, databaseUrl } from '../../tools/servers/mariadb.ts';
import type { Installation } from '../system/installation.ts';
import { eventually } from './eventually.ts';

/** Rows, or the gap where rows would be, that nobody can write until they are let go: whoever comes to them stands there. */
export interface HeldRows {
  /** Connection of a process that stands before them, once there is one. @param account of the process that is waited for */
  waiting(account: string): Promise<number>;
  letGo(): Promise<void>;
}

/** @param select what is held, `SELECT … FOR UPDATE` */
export async function holdRows(installation: Installation, select: string, parameters: readonly unknown[]): Promise<HeldRows> {
  const kept = async <T>(name: string) => JSON.parse(await readFile(join(installation.data, name), 'utf8')) as Record<string, T>;
  const [{ [adminName]: password = '' }, { mariadb = 0 }] = [await kept<string>('secrets.json'), await kept<number>('ports.json')];
  const connection = await createConnection(databaseUrl({ name: adminName, password }, mariadb, 'yinxin'));
  connection.on('error', () => undefined); // the database may be killed under it
  await connection.beginTransaction();
  await connection.query(select, [...parameters]);
  return {
    waiting: (account) => eventually(`${account} before the rows of ${select}`, async () => (await installation.query<{ id: number }>(
      `SELECT process.id FROM information_schema.innodb_trx trx JOIN information_schema.processlist process ON process.id = trx.trx_mysql_thread_id
       WHERE trx.trx_state = 'LOCK WAIT' AND process.user = ?`, [account]))[0]?.id, 200), // InnoDB refreshes this table only when nobody has read it for 100 ms
    async letGo() { connection.destroy(); },
  };
}
