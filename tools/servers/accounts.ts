import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise';

const rights = {
  none: [],
  read: ['SELECT'],
  /** Rows that are never changed. */
  append: ['SELECT', 'INSERT'],
  change: ['SELECT', 'INSERT', 'UPDATE'],
  /** Rows in which only the wrapped key is changed: by a PIN, or its reset. R41 */
  rewrap: ['SELECT', 'UPDATE (wrapped)'],
  /** Rows to which only their time stamp is added. R55 */
  stampLater: ['SELECT', 'INSERT', 'UPDATE (token, stamped_at)'],
  all: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
} as const;
type Right = keyof typeof rights;

interface Account {
  /** On tables that are not named here. */
  readonly otherwise: Right;
  readonly on: Readonly<Record<string, Right>>;
}

/** What holds for every account: entries of the audit are never changed. */
const audit = { audit_entry: 'append', audit_anchor: 'append', audit_chain: 'change' } as const;
/** What is written in making only. */
const making = { making: 'change', maker: 'append', seal_key: 'append', seal_edition: 'append' } as const;

/** What only the role that reaches out writes. R42 */
const revocation = { revocation_list: 'read', revoked_certificate: 'read', audit_hour: 'read' } as const;

/** The accounts of our processes in the database. None may change the schema; the one that makes seals sees nothing of their use. R25 */
export const accounts: Readonly<Record<string, Account>> = {
  making: { otherwise: 'none', on: { ...audit, ...making, audit_anchor: 'none', seal: 'change', seal_change: 'append', seal_release: 'change', unit: 'read', data_key: 'append', obligation: 'append', duty: 'change', outbox: 'append', event: 'append', webhook: 'read', webhook_type: 'read', webhook_delivery: 'append' } },
  stamping: { otherwise: 'all', on: { ...audit, calendar_year: 'read', maker: 'read', making: 'read', seal_key: 'read', seal_edition: 'read', ...revocation } },
  worker: { otherwise: 'all', on: { ...audit, calendar_year: 'read', audit_hour: 'stampLater', maker: 'read', seal_key: 'rewrap', seal_edition: 'read' } },
  api: { otherwise: 'all', on: { ...audit, calendar_year: 'append', ...revocation, maker: 'read', seal_key: 'rewrap', seal_edition: 'read' } },
};

/** What an account may do with a table. */
export function rightsOn(table: string, account: string): readonly string[] {
  const held = accounts[account];
  return rights[held?.on[table] ?? held?.otherwise ?? 'none'];
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
        const granted = rightsOn(table, account);
        if (granted.length > 0) await connection.query(`GRANT ${granted.join(', ')} ON \`${schema}\`.\`${table}\` TO ${user}`);
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
