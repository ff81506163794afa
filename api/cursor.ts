import * as z from 'zod';
import { problem } from '../domain/problem.ts';

/** Query of a list: how many, and where the page before ended. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ type: 'integer' }),
  after: z.string().min(1).max(300).optional().meta({ description: '`next` of the page before' }),
});

/** A page of a list, as an answer. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().optional().meta({ description: 'given while there may be more' }) });

/** Where a page begins: the key of the last row of the page before. */
export function afterOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text === '' || Buffer.from(text).toString('base64url') !== cursor) throw problem('request-invalid', { errors: [{ path: 'after', message: 'is not a cursor' }] });
  return text;
}

/** Shows rows as a page; a full page says where the next begins. */
export function page<R, V>(rows: readonly R[], limit: number, key: (row: R) => string, view: (row: R) => V): { items: V[]; next?: string } {
  const last = rows.at(-1);
  const next = last !== undefined && rows.length === limit ? { next: Buffer.from(key(last)).toString('base64url') } : {};
  return { items: rows.map(view), ...next };
}
