import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise';

const readWrite = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
const append = ['SELECT', 'INSERT'] as const;

/** Tables whose rows are never changed, by nobody. */
const appendOnly = new Set(['audit_entry', 'audit_anchor']);

/** The accounts of our processes in the database, and on which tables they may work. No account may change the schema. R25 */
export const accounts: Readonly<Record<string, { readonly tables: 'all' | readonly string[] }>> = {
  making: { tables: 'all' },
  stamping: { tables: 'all' },
  worker: { tables: 'all' },
  api: { tables: 'all' },
};

/** What an account may do with a table. */
export function rightsOn(table: string, account: string): readonly string[] {
  const allowed = accounts[account]?.tables ?? [];
  if (allowed !== 'all' && !allowed.includes(table)) return [];
  return appendOnly.has(table) ? append : readWrite;
}

/** Makes the rights of every account what the tables above say; after every migration. `adminUrl` names the schema. */
export async function grantRights(adminUrl: string): Promise<void> {
  const connection = await createConnection(adminUrl);
  try {
    const schema = new URL(adminUrl).pathname.slice(1);
    const tables = await tablesOf(connection, schema);
    for (const account of Object.keys(accounts)) {
      const user = `'${account}'@'127.0.0.1'`;
      await connection.query(`REVOKE ALL PRIVILEGES, GRANT OPTION FROM ${user}`);
      for (const table of tables) {
        const rights = rightsOn(table, account);
        if (rights.length > 0) await connection.query(`GRANT ${rights.join(', ')} ON \`${schema}\`.\`${table}\` TO ${user}`);
      }
    }
  } finally {
    await connection.end();
  }
}

async function tablesOf(connection: Connection, schema: string): Promise<readonly string[]> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?', [schema]);
  return rows.map((row) => String(row.name));
}
