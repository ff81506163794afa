import { DataSource } from 'typeorm';
import { createConnection } from 'mysql2/promise';
import { databaseAddress, type DatabaseAddress } from './address.ts';
import { allTables } from './tables/all.ts';

export interface ConnectionLimits {
  readonly maxConnections: number;
  /** How long opening a connection may take, in milliseconds. */
  readonly connectMs: number;
}

export const defaultLimits: ConnectionLimits = { maxConnections: 10, connectMs: 5_000 };

/** Said on every new connection. A wait for a lock ends before the caller's time does; a device may hold a seal's lock for 5 s. */
const sessionSettings = [
  "SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO', innodb_lock_wait_timeout = 8",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
] as const;

/** What of mysql2's pool and its connections is used below TypeORM. */
export interface PooledConnection {
  query(sql: string, done: (error: Error | null) => void): void;
  destroy(): void;
}
interface Pool {
  on(event: 'connection', listener: (connection: PooledConnection) => void): void;
}

/** Connects to the database: READ COMMITTED, UTC, utf8mb4. The dialect follows from what the server says it is. */
export async function connectDataSource(url: string, limits: ConnectionLimits = defaultLimits): Promise<DataSource> {
  const address = databaseAddress(url);
  const { host, port, user: username, password, database } = address;
  const source = new DataSource({
    type: await dialect(address, limits),
    host, port, username, password, database,
    charset: 'utf8mb4_bin', timezone: 'Z', poolSize: limits.maxConnections, connectTimeout: limits.connectMs,
    extra: { maxIdle: limits.maxConnections, enableKeepAlive: true },
    entities: allTables, synchronize: false, logging: false,
  });
  await source.initialize();
  await applySettings(source);
  return source;
}

/** `mysql` makes TypeORM say FOR SHARE, which MariaDB does not know. */
async function dialect({ host, port, user, password, database }: DatabaseAddress, limits: ConnectionLimits): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({ host, port, user, password, database, connectTimeout: limits.connectMs });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return /mariadb/i.test((rows as { version: string }[])[0]?.version ?? '') ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}

/** For the connection that is there, and for those to come: a connection runs its statements in order, so these come before any of ours. */
async function applySettings(source: DataSource): Promise<void> {
  const { pool } = source.driver as unknown as { readonly pool: Pool };
  pool.on('connection', (connection) => {
    for (const statement of sessionSettings) connection.query(statement, (error) => error && connection.destroy());
  });
  for (const statement of sessionSettings) await source.query(statement);
}
