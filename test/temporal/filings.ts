import { randomUUID } from 'node:crypto';
import { beginFiling } from '../../worker/deliveries.ts';
import { madeSeal, organisation, type Organisation } from '../fixtures/organisation.ts';
import { workflowIds } from '../../workflows/messages.ts';
import type { World } from './world.ts';

/** A seal that has just been made, and the obligation to file that with the police. */
export interface MadeToFile {
  readonly owner: Organisation;
  readonly esId: string;
  readonly obligation: string;
}

export async function madeToFile({ store }: World): Promise<MadeToFile> {
  const owner = await organisation(store);
  const { esId } = (await madeSeal(store, owner)).seal;
  return { owner, esId, obligation: `${esId}.1.police-registry` };
}

/** A person of the making authority; gives the mail address. */
export async function addMaker({ store }: World): Promise<string> {
  const [id, unit] = [randomUUID(), randomUUID()];
  await store.people.addUnit({ id: unit, name: '制作管理单位', kind: 'administrative-organ', division: '230000' });
  await store.people.addPerson({ id, login: id, name: '制作', mail: 'maker@example.org', passwordHash: '' });
  await store.people.grantRole({ id: randomUUID(), holder: id, role: 'maker', unit }, 'system/set-up');
  return 'maker@example.org';
}

/** As many more obligations like one that is there, open and not tried yet, each with its message for the relay if not told otherwise; gives their ids. */
export async function moreLike({ test }: Pick<World, 'test'>, { esId, obligation }: Pick<MadeToFile, 'esId' | 'obligation'>, count: number, { from = 100, outbox = true } = {}): Promise<readonly string[]> {
  const columns = (await test.database.query<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'obligation' ORDER BY ordinal_position")).map(({ name }) => name);
  const numbers = Array.from({ length: count }, (_, index) => index + from);
  const untried = { state: "'open'", late: '0', receipt_number: 'NULL', receipt_at: 'NULL', settled_at: 'NULL', attempts: '0', last_problem: 'NULL' };
  const given: Readonly<Record<string, string>> = { ...untried, id: "CONCAT(es_id, '.', wanted.n, '.', authority)", change_number: 'wanted.n' };
  const digits = `(${Array.from({ length: 10 }, (_, n) => `SELECT ${n} AS n`).join(' UNION ALL ')})`;
  const wanted = `SELECT ${from} + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n FROM ${digits} AS a, ${digits} AS b, ${digits} AS c, ${digits} AS d, ${digits} AS e`;
  await test.database.query(`INSERT INTO obligation SELECT ${columns.map((name) => given[name] ?? name).join(', ')} FROM obligation JOIN (${wanted}) AS wanted WHERE id = ? AND wanted.n < ?`, [obligation, from + count]);
  const ids = numbers.map((n) => `${esId}.${n}.police-registry`);
  if (outbox) await test.database.query("INSERT INTO outbox (topic, target, payload, created_at, attempts, next_attempt_at) SELECT 'filing-due', id, '{}', created_at, 0, created_at FROM obligation WHERE id IN (?)", [ids]);
  return ids;
}

export const beginFilingOf = ({ temporal }: World, obligation: string): Promise<void> => beginFiling(temporal.client, obligation);

export const filingHandle = ({ temporal }: World, obligation: string) => temporal.client.workflow.getHandle(workflowIds.filing(obligation));
