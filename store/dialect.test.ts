import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

/** What only one of MySQL 8.4 and MariaDB 10.11 understands, or understands differently. Both know SKIP LOCKED and LOCK IN SHARE MODE. */
const refused: Readonly<Record<string, RegExp>> = {
  RETURNING: /\bRETURNING\b/,
  'FOR SHARE': /\bFOR SHARE\b/,
  sequences: /\b(CREATE SEQUENCE|NEXT VALUE FOR|NEXTVAL|LASTVAL)\b/,
  'row alias of INSERT': /\bVALUES\b[^;`]*\)\s+AS\s+\w+\s+ON DUPLICATE/,
  'column IF NOT EXISTS': /\b(ADD|DROP|MODIFY|CHANGE)\s+(COLUMN|INDEX|KEY|CONSTRAINT)\s+IF\b/,
  'index IF NOT EXISTS': /\bCREATE\s+(UNIQUE\s+)?INDEX\s+IF\b/,
  'CREATE OR REPLACE TABLE': /\bCREATE OR REPLACE TABLE\b/,
  'system versioning': /\bSYSTEM VERSIONING\b|\bFOR SYSTEM_TIME\b/,
  'JSON operators': /->>?\s*'\$/,
  'lateral joins': /\bLATERAL\b/,
  'types of one server': /\b(UUID|INET4|INET6|VECTOR)\s+(NOT NULL|NULL)\b/,
  'functions of one server': /\b(REGEXP_LIKE|UUID_TO_BIN|BIN_TO_UUID|NATURAL_SORT_KEY|JSON_DETAILED|ANY_VALUE|MEMBER OF)\b/,
  'collations of one server': /\butf8mb4_(0900|uca1400)\w*/,
  'OFFSET, where pages go by key': /\bOFFSET\s+[\d?:]/,
  'LIMIT ROWS EXAMINED': /\bROWS EXAMINED\b/,
  'reserved words of MySQL 8.4 as names': /^\s+(rank|groups|system|window|lead|lag|cume_dist|of|recursive|row_number|manual|parallel|qualify|tablesample)\s+(varchar|char|int|bigint|datetime|mediumtext|mediumblob)/im,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const texts = ['store', 'migrations'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|sql)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name: join(folder, name), text: withoutComments(readFileSync(join(root, folder, name), 'utf8')) })));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(--|\/\/).*$/gm, '');
}

describe('SQL of the store', () => {
  it('is read from the store and the migrations', () => {
    expect(texts.filter(({ text }) => /\b(SELECT|INSERT INTO|CREATE TABLE)\b/.test(text)).length).toBeGreaterThan(15);
  });

  it.each(Object.entries(refused))('is common to MySQL and MariaDB: no %s', (_, pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    'INSERT INTO a VALUES (1) RETURNING id', 'SELECT 1 FOR SHARE', 'SELECT NEXTVAL(s)', 'INSERT INTO a (x) VALUES (1) AS new ON DUPLICATE KEY UPDATE x = new.x',
    'ALTER TABLE a ADD COLUMN IF NOT EXISTS b int', "SELECT a->>'$.b' FROM c", 'SELECT 1 LIMIT 10 OFFSET 20', 'CREATE TABLE a (\n  rank int NOT NULL\n)',
  ])('would be refused: %s', (sql) => {
    expect(Object.values(refused).some((pattern) => pattern.test(sql))).toBe(true);
  });
});
