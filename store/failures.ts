import { isProblem, problem } from '../domain/problem.ts';

/**
 * What a failed act means for the one who runs it: `conflict` — others were in the way, the whole transaction may run again at once;
 * `lost` — the database or the way to it is gone; `other` — a problem or a bug that no repetition mends.
 */
export type FailureKind = 'conflict' | 'lost' | 'other';

/** Error numbers, the same in MySQL and MariaDB: lock wait time-out, deadlock, duplicate key (another inserted first; the repetition finds the row). */
const conflicts: ReadonlySet<number> = new Set([1205, 1213, 1062]);

/** Too many connections, shutting down, aborted, read-only (failing over), out of resources, interrupted, killed. */
const unavailable: ReadonlySet<number> = new Set([1040, 1053, 1077, 1152, 1158, 1159, 1160, 1161, 1203, 1226, 1290, 1317, 1836, 1927, 3169, 4031]);

const lostCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST', 'PROTOCOL_SEQUENCE_TIMEOUT', 'PROTOCOL_PACKETS_OUT_OF_ORDER', 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'PROTOCOL_ENQUEUE_AFTER_QUIT', 'POOL_CLOSED',
]);

/** What mysql2 and Node say about a failure. */
interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly message?: string;
  readonly fatal?: boolean;
}

/** The driver's error inside TypeORM's; nothing for errors that no statement caused, such as those of a device that is asked inside a transaction. */
const statementError = (error: unknown): DriverError => (error as { readonly driverError?: DriverError } | null)?.driverError ?? {};

export function failureKind(error: unknown): FailureKind {
  if (isProblem(error)) return isProblem(error, 'database-unavailable') ? 'lost' : 'other';
  return kindOf(statementError(error));
}

function kindOf({ errno, code, message, fatal }: DriverError): FailureKind {
  if (conflicts.has(Number(errno))) return 'conflict';
  if (unavailable.has(Number(errno)) || lostCodes.has(code ?? '') || fatal === true) return 'lost';
  return /closed state|Pool is closed/.test(message ?? '') ? 'lost' : 'other'; // mysql2 gives these two no code
}

/** The error as callers of the store see it: a database that is away or too busy becomes one problem; a key that stays double is a bug. */
export function asProblem(error: unknown): unknown {
  if (isProblem(error) || failureKind(error) === 'other' || isDuplicate(error)) return error;
  return unavailableBecause(statementError(error), error);
}

/** The same for an error of mysql2 itself, from connecting or from a connection that TypeORM does not hold. */
export function connectionProblem(error: unknown): unknown {
  const raw = (error ?? {}) as DriverError;
  return isProblem(error) || kindOf(raw) === 'other' ? asProblem(error) : unavailableBecause(raw, error);
}

const unavailableBecause = ({ code = 'unknown' }: DriverError, error: unknown) => problem('database-unavailable', { cause: code }, error);

const isDuplicate = (error: unknown): boolean => statementError(error).errno === 1062;

/** Access denied to create a database: 1044 and 1045, 1142, 1227. */
export const isDenied = (error: unknown): boolean => [1044, 1045, 1142, 1227].includes(Number((error as DriverError).errno));

/** What a repeated statement of a migration says when it had been done: table, column, key or constraint there already, or gone already. */
export const isAlreadyDone = (error: unknown): boolean => [1050, 1060, 1061, 1091, 1826].includes(Number((error as DriverError).errno));
