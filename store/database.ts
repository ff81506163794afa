import type { DataSource, QueryRunner } from 'typeorm';
import type { Mac } from '../domain/cryptography.ts';
import type { Instant } from '../domain/instant.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import { problem } from '../domain/problem.ts';
import type { PooledConnection } from './data-source.ts';
import { asProblem, connectionProblem, failureKind } from './failures.ts';
import { Transaction } from './transaction.ts';

export interface DatabaseWorld {
  readonly source: DataSource;
  readonly mac: Mac;
  /** What tells the time instead of the database. */
  readonly clock?: () => Instant;
  /** Whose policy decides acts (R59). */
  readonly jurisdiction: PolicyId;
  /** How long a message of BPMN waits, in milliseconds. */
  readonly messageTimeToLive?: number;
  /** How long an act may wait for a connection, in milliseconds. */
  readonly acquireMs?: number;
  /** How long one try of an act may take in all, in milliseconds; longer than a wait for a lock and a device together. */
  readonly attemptMs?: number;
}

/** How often an act is tried in all, and the pause before the next try in milliseconds (half of it by chance). */
const attempts = 5;
/** After so many milliseconds no further try begins: callers have time limits of their own. */
const patience = 10_000;
const pauses = { conflict: 40, lost: 250 } as const;

/** Runs acts: each is one transaction that happens wholly or not at all, and runs again when others were in its way. */
export class Database {
  readonly #world: DatabaseWorld;

  constructor(world: DatabaseWorld) {
    this.#world = world;
  }

  /** One transaction with its audit rows. May call `work` again, after a rollback. Throws `database-unavailable` when no try succeeds or when it stays open whether the last one did. */
  act<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#repeat((attempt) => this.#transaction(attempt, work));
  }

  /** Statements that only read, each by itself: READ COMMITTED would give them no common view either. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#repeat(({ runner }) => work(new Transaction(runner, this.#world)));
  }

  async #repeat<T>(run: (attempt: Attempt) => Promise<T>): Promise<T> {
    const begun = performance.now();
    for (let number = 1; ; number++) {
      try {
        return await this.#once(run);
      } catch (error) {
        const kind = failureKind(error);
        if (error instanceof Undecided) throw asProblem(error.cause);
        if (kind === 'other' || number === attempts || performance.now() - begun > patience) throw asProblem(error);
        await new Promise((resolve) => setTimeout(resolve, pauses[kind] * number * (0.5 + Math.random())));
      }
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    if (this.#world.source.isInitialized) await this.#world.source.destroy();
  }

  async #once<T>(run: (attempt: Attempt) => Promise<T>): Promise<T> {
    const attempt: Attempt = { runner: this.#world.source.createQueryRunner(), committing: false };
    const connection = await acquire(attempt.runner, this.#world.acquireMs ?? 5_000);
    try {
      return await within(this.#world.attemptMs ?? 15_000, run(attempt));
    } catch (error) {
      const failure = attempt.committing && failureKind(error) === 'lost' ? new Undecided('commit', { cause: error }) : error;
      await abandon(attempt.runner, connection, failure);
      throw failure;
    } finally {
      await attempt.runner.release();
    }
  }

  async #transaction<T>(attempt: Attempt, work: (tx: Transaction) => Promise<T>): Promise<T> {
    await attempt.runner.startTransaction();
    const tx = new Transaction(attempt.runner, this.#world);
    const result = await work(tx);
    await tx.writeAudit();
    attempt.committing = true;
    await attempt.runner.commitTransaction();
    return result;
  }
}

interface Attempt {
  readonly runner: QueryRunner;
  committing: boolean;
}

/** The connection was lost while committing: nobody knows whether the act happened, so only its caller may say that it is to be repeated. */
class Undecided extends Error {}

/** A connection that failed is not used again: the server rolls back what it had begun. */
async function abandon(runner: QueryRunner, connection: PooledConnection, error: unknown): Promise<void> {
  if (error instanceof Undecided || failureKind(error) === 'lost') return connection.destroy();
  try {
    if (runner.isTransactionActive) await within(2_000, runner.rollbackTransaction());
  } catch {
    connection.destroy(); // the first error is the one to report
  }
}

/** The result, or `database-unavailable` when it takes longer. */
async function within<T>(limit: number, result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem('database-unavailable', { cause: 'no answer', limit })), limit);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

async function acquire(runner: QueryRunner, limit: number): Promise<PooledConnection> {
  const connection = runner.connect() as Promise<PooledConnection>;
  try {
    return await within(limit, connection);
  } catch (error) {
    connection.then(() => runner.release(), () => undefined); // one that comes late goes back to the pool
    throw connectionProblem(error);
  }
}
