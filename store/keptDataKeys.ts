import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { problem } from '../domain/problem.ts';
import { databaseAddress } from './address.ts';

const only = 1;

/**
 * The wrapped data keys as the database keeps them; made by `create` when there are none yet. Two processes that begin at once get the
 * same. Read before the store is opened, which needs them. Throws `database-unavailable`.
 */
export async function keptDataKeys(url: string, create: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const connection = await createConnection({ ...databaseAddress(url), timezone: 'Z', connectTimeout: 5_000 }).catch((error: unknown) => {
    throw problem('database-unavailable', {}, error);
  });
  const read = async (): Promise<Uint8Array | undefined> => {
    const [rows] = await connection.query<(RowDataPacket & { wrapped: Buffer })[]>('SELECT wrapped FROM data_key WHERE id = ?', [only]);
    return rows[0]?.wrapped;
  };
  try {
    const kept = await read();
    if (kept) return kept;
    await connection.query('INSERT IGNORE INTO data_key (id, wrapped, created_at) VALUES (?, ?, UTC_TIMESTAMP(3))', [only, Buffer.from(await create())]);
    const written = await read();
    if (!written) throw new Error('the data keys were written but are not there');
    return written;
  } finally {
    await connection.end();
  }
}
