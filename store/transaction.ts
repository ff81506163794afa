import { In, type EntityManager, type EntitySchema, type FindOptionsWhere, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Mac } from '../domain/cryptography.ts';
import { messageTimeToLive } from '../domain/flow/message.ts';
import { instantOf, type Instant } from '../domain/instant.ts';
import { policyInForce } from '../domain/policy/index.ts';
import type { Policy, PolicyId } from '../domain/policy/policy.ts';
import { appendEntries, type AuditAct } from './audit/append.ts';
import { writeEvents } from './events.ts';

/** What a transaction takes from the store it runs in. */
interface World {
  readonly mac: Mac;
  readonly clock?: () => Instant;
  readonly jurisdiction: PolicyId;
  readonly messageTimeToLive?: number;
}

/** One open transaction. Locks are taken in the order unit, physical seal, application, seal, use, stamp, task, number, and the audit heads last. */
export class Transaction {
  readonly #runner: QueryRunner;
  readonly #world: World;
  readonly #acts: AuditAct[] = [];

  constructor(runner: QueryRunner, world: World) {
    this.#runner = runner;
    this.#world = world;
  }

  get manager(): EntityManager {
    return this.#runner.manager;
  }

  /** The instant that counts in law, at this point of the transaction: after the locks that were taken. */
  async now(): Promise<Instant> {
    if (this.#world.clock) return this.#world.clock();
    const [row] = await this.query<{ now: Date }>('SELECT UTC_TIMESTAMP(3) AS now');
    if (!row) throw new Error('the database tells no time');
    return instantOf(row.now.getTime());
  }

  /** The policy that decides an act at the instant. R59 */
  policyAt(at: Instant): Policy {
    return policyInForce(this.#world.jurisdiction, at);
  }

  /** How long a message of BPMN waits for somebody to wait for it, in milliseconds. */
  get messageTimeToLive(): number {
    return this.#world.messageTimeToLive ?? messageTimeToLive;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  async find<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: FindOptionsWhere<Row>): Promise<Row | undefined> {
    return (await this.manager.findOneBy(table, where)) ?? undefined;
  }

  async all<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: FindOptionsWhere<Row>): Promise<readonly Row[]> {
    return this.manager.findBy(table, where);
  }

  /** Rows whose column holds one of the values. */
  async allIn<Row extends ObjectLiteral, Key extends keyof Row & string>(table: EntitySchema<Row>, column: Key, values: readonly Row[Key][]): Promise<readonly Row[]> {
    if (values.length === 0) return [];
    return this.manager.findBy(table, { [column]: In([...values]) } as FindOptionsWhere<Row>);
  }

  /** The row under a lock until the end: shared lets others read it under the same lock, exclusive nobody. */
  async lock<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: FindOptionsWhere<Row>, kind: 'shared' | 'exclusive'): Promise<Row | undefined> {
    const mode = kind === 'shared' ? 'pessimistic_read' : 'pessimistic_write';
    return (await this.manager.findOne(table, { where, lock: { mode } })) ?? undefined;
  }

  async insert<Row extends ObjectLiteral>(table: EntitySchema<Row>, ...rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await this.manager.createQueryBuilder().insert().into(table).values(rows as unknown as QueryDeepPartialEntity<Row>[]).updateEntity(false).execute();
  }

  /** How many rows were changed. */
  async update<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: FindOptionsWhere<Row>, change: Partial<Row>): Promise<number> {
    return (await this.manager.update(table, where, change)).affected ?? 0;
  }

  async delete<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: FindOptionsWhere<Row>): Promise<number> {
    return (await this.manager.delete(table, where)).affected ?? 0;
  }

  /** Notes an act for the chain of a subject; written when all else is done. R55 */
  audit(...acts: readonly AuditAct[]): void {
    this.#acts.push(...acts);
  }

  /** Writes what the noted acts mean to others, then the acts under the locks of their chains. */
  async writeAudit(): Promise<void> {
    if (this.#acts.length === 0) return;
    await writeEvents(this, this.#acts);
    await appendEntries(this, this.#world.mac, this.#acts);
  }
}
