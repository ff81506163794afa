import type { DataSource, QueryRunner } from 'typeorm';
import type { Mac } from '../domain/cryptography.ts';
import type { Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import type { PooledConnection } from './data-source.ts';
import { asProblem, connectionProblem, failureKind } from './failures.ts';
import { Transaction } from './transaction.ts';

export interface DatabaseWorld {
  readonly source: DataSource;
  readonly mac: Mac;
  /** What tells the time instead of the database. */
  readonly clock?: () => Instant;
  /** How long an act may wait for a connection, in milliseconds. */
  readonly acquireMs?: number;
}

/** How often an act is tried in all, and the pause before the next try in milliseconds (half of it by chance). */
const attempts = 5;
const pauses = { conflict: 40, lost: 250 } as const;

/** Runs acts: each is one transaction that happens wholly or not at all, and runs again when others were in its way. */
export class Database {
  readonly #world: DatabaseWorld;

  constructor(world: DatabaseWorld) {
    this.#world = world;
  }

  /** One transaction with its audit rows. May call `work` again, after a rollback. Throws `database-unavailable` when no try succeeds or when it stays open whether the last one did. */
  act<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#repeat((runner) => this.#transaction(runner, work));
  }

  /** Statements that only read, each by itself: READ COMMITTED would give them no common view either. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#repeat((runner) => work(new Transaction(runner, this.#world)));
  }

  async #repeat<T>(run: (runner: QueryRunner) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(run);
      } catch (error) {
        const kind = failureKind(error);
        if (kind === 'other' || error instanceof Undecided || attempt === attempts) throw asProblem(error instanceof Undecided ? error.cause : error);
        await new Promise((resolve) => setTimeout(resolve, pauses[kind] * attempt * (0.5 + Math.random())));
      }
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    if (this.#world.source.isInitialized) await this.#world.source.destroy();
  }

  async #once<T>(run: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.#world.source.createQueryRunner();
    const connection = await acquire(runner, this.#world.acquireMs ?? 5_000);
    try {
      return await run(runner);
    } catch (error) {
      await abandon(runner, connection, error);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async #transaction<T>(runner: QueryRunner, work: (tx: Transaction) => Promise<T>): Promise<T> {
    await runner.startTransaction();
    const tx = new Transaction(runner, this.#world);
    const result = await work(tx);
    await tx.writeAudit();
    await commit(runner);
    return result;
  }
}

/** The connection was lost while committing: nobody knows whether the act happened, so only its caller may say that it is to be repeated. */
class Undecided extends Error {}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw failureKind(error) === 'lost' ? new Undecided('commit', { cause: error }) : error;
  }
}

/** A connection that failed is not used again: the server rolls back what it had begun. */
async function abandon(runner: QueryRunner, connection: PooledConnection, error: unknown): Promise<void> {
  if (error instanceof Undecided || failureKind(error) === 'lost') return connection.destroy();
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    connection.destroy(); // the first error is the one to report
  }
}

async function acquire(runner: QueryRunner, limit: number): Promise<PooledConnection> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem('database-unavailable', { cause: 'no connection is free' })), limit);
  });
  const connection = (runner.connect() as Promise<PooledConnection>);
  try {
    return await Promise.race([connection, late]);
  } catch (error) {
    connection.then(() => runner.release(), () => undefined); // one that comes late goes back to the pool
    throw connectionProblem(error);
  } finally {
    clearTimeout(timer);
  }
}
