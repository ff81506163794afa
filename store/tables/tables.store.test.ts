import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../test/fixtures/database.ts';
import { allTables } from './all.ts';

/** A column as both sides say it. */
type Column = Readonly<Record<'name' | 'type' | 'nullable' | 'primary', unknown>>;

describe('tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const migrated = async (table: string): Promise<readonly Column[]> => {
    const rows = await database.query<{ name: string; type: string; nullable: string; keyed: string }>(`SELECT column_name AS name, column_type AS type, is_nullable AS nullable, column_key AS keyed
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position`, [table]);
    return rows.map(({ name, type, nullable, keyed }) => ({ name, type: withoutDisplayWidth(type), nullable: nullable === 'YES', primary: keyed === 'PRI' }));
  };

  it('are those of the migrated database, no more and no fewer', async () => {
    const rows = await database.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'schema_migration'");
    expect(allTables.map(({ options }) => options.name).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each(allTables.map(({ options }) => [options.name, options.columns] as const))('%s has the columns, types and nullability of the migrated database', async (name, columns) => {
    const declared = Object.entries(columns).map(([property, column]) => ({
      name: column.name ?? property, type: typeOf(column), nullable: column.nullable ?? false, primary: column.primary ?? false,
    }));
    expect(declared).toEqual(await migrated(name));
  });
});

/** int(11) in MariaDB, int in MySQL. */
const withoutDisplayWidth = (type: string): string => type.replace(/^(tinyint|int|bigint)\(\d+\)/, '$1');

interface DeclaredType {
  readonly type: unknown;
  readonly length?: string | number;
  readonly precision?: number | null;
  readonly scale?: number;
}

function typeOf({ type, length, precision, scale }: DeclaredType): string {
  const size = [length ?? precision ?? [], scale ?? []].flat();
  return size.length === 0 ? String(type) : `${String(type)}(${size.join(',')})`;
}
