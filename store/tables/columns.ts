import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';
import { instantOf, type Instant } from '../../domain/instant.ts';

type Options = Partial<EntitySchemaColumnOptions>;
type Column = EntitySchemaColumnOptions;

/** A stored NULL stays null, and what a query leaves out stays out. */
function mapped<Stored, Row>(from: (stored: Stored) => Row, to: (row: Row) => Stored): ValueTransformer {
  return {
    from: (stored: Stored | null | undefined) => (stored === null || stored === undefined ? stored : from(stored)),
    to: (row: Row | null | undefined) => (row === null || row === undefined ? row : to(row)),
  };
}

const instants = mapped((stored: Date): Instant => instantOf(stored.getTime()), (at) => new Date(at));
const numbers = mapped((stored: string | number): number => Number(stored), (value) => value);
const bytesOf = mapped(
  (stored: Buffer): Uint8Array => new Uint8Array(stored.buffer, stored.byteOffset, stored.length),
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
);
const texts = mapped((stored: string): unknown => JSON.parse(stored), (value) => JSON.stringify(value));
const lists = mapped((stored: Buffer): readonly Uint8Array[] => splitList(stored), joinList);
const flags = mapped((stored: number): boolean => stored !== 0, (flag) => (flag ? 1 : 0));

export const text = (length: number, options?: Options): Column => ({ type: 'varchar', length, ...options });
/** Text of exactly this length. */
export const code = (length: number, options?: Options): Column => ({ type: 'char', length, ...options });
export const longText = (options?: Options): Column => ({ type: 'mediumtext', ...options });
export const integer = (options?: Options): Column => ({ type: 'int', ...options });
/** A whole number up to 2^53. */
export const bigInteger = (options?: Options): Column => ({ type: 'bigint', transformer: numbers, ...options });
export const decimal = (precision: number, scale: number, options?: Options): Column => ({ type: 'decimal', precision, scale, transformer: numbers, ...options });
export const flag = (options?: Options): Column => ({ type: 'tinyint', transformer: flags, ...options });
/** UTC with milliseconds. */
export const moment = (options?: Options): Column => ({ type: 'datetime', precision: 3, transformer: instants, ...options });
/** Up to 65,535 bytes in a blob, 16 MiB in a mediumblob. */
export const bytes = (type: 'blob' | 'mediumblob', options?: Options): Column => ({ type, transformer: bytesOf, ...options });
export const shortBytes = (length: number, options?: Options): Column => ({ type: 'varbinary', length, transformer: bytesOf, ...options });
export const digest = (options?: Options): Column => ({ type: 'binary', length: 32, transformer: bytesOf, ...options });
/** A JSON value as text, up to 16 MiB. */
export const json = (options?: Options): Column => ({ type: 'mediumtext', transformer: texts, ...options });
/** Byte strings in one mediumblob, each behind its length in four bytes, big endian. */
export const byteList = (options?: Options): Column => ({ type: 'mediumblob', transformer: lists, ...options });

function joinList(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => [lengthOf(part), part]));
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}

function splitList(stored: Buffer): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < stored.length;) {
    const end = at + 4 + stored.readUInt32BE(at);
    parts.push(Uint8Array.from(stored.subarray(at + 4, end)));
    at = end;
  }
  return parts;
}
