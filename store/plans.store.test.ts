import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { minutes } from '../domain/instant.ts';
import { manyRows, type ManyRows } from '../test/fixtures/manyRows.ts';
import { connectDataSource, defaultLimits } from './data-source.ts';
import { Database } from './database.ts';
import { instanceRepository } from './repositories/instances.ts';
import { obligationRepository } from './repositories/obligations.ts';
import { registerRepository } from './repositories/register.ts';
import { sealRepository } from './repositories/seals.ts';
import { useRepository } from './repositories/uses.ts';

const limit = 20;

describe('list of 10,000 rows', () => {
  let many: ManyRows;
  let database: Database;

  beforeAll(async () => {
    many = await manyRows(4);
    const { url, mac, jurisdiction } = many.test.options;
    database = new Database({ source: await connectDataSource(url, { ...defaultLimits, maxConnections: 1 }), mac, jurisdiction });
  }, minutes(2));
  afterAll(async () => {
    await database.close();
    await many.test.remove();
  });

  /** Rows and index entries that the one connection has read so far. */
  const rowsRead = async (): Promise<number> => {
    const counters = await database.read((tx) => tx.query<{ Value: string }>("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_rnd', 'Handler_read_key')"));
    return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  };

  const pages: Readonly<Record<string, (after: string | undefined) => Promise<string | undefined>>> = {
    'the inbox, to do': async (after) => (await instanceRepository(database).inbox(many.large.people.finance, { state: 'open', limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'the inbox, done': async (after) => (await instanceRepository(database).inbox(many.large.people.finance, { state: 'done', limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'the inbox, awaiting an opinion': async (after) => (await instanceRepository(database).inbox(many.large.people.finance, { state: 'delegated', limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'uses that somebody asked for': async (after) => (await useRepository(database, nativeSm3).list({ requester: `person/${many.large.people.requester}` }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'seals of a large unit': async (after) => (await sealRepository(database).list([many.large.unit], { limit, ...(after !== undefined && { after }) })).at(-1)?.esId,
    'seals of a small unit': async (after) => (await sealRepository(database).list([many.small.unit], { limit, ...(after !== undefined && { after }) })).at(-1)?.esId,
    'seals of all units': async (after) => (await sealRepository(database).list('all', { limit, ...(after !== undefined && { after }) })).at(-1)?.esId,
    'open obligations': async (after) => (await obligationRepository(database).list({ state: 'open', units: 'all' }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'late obligations of a unit': async (after) => (await obligationRepository(database).list({ state: 'late', units: [many.small.unit] }, { limit, ...(after !== undefined && { after }) })).at(-1)?.id,
    'the register of a seal': async (after) => {
      const [seal] = await sealRepository(database).list([many.small.unit], { limit: 1 });
      const last = (await registerRepository(database).list([many.small.unit], { limit, seal: seal!.esId, ...(after !== undefined && { after: { unit: many.small.unit, number: Number(after) } }) })).at(-1);
      return last && String(last.number);
    },
    'the register of a unit': async (after) => {
      const last = (await registerRepository(database).list([many.small.unit], { limit, ...(after !== undefined && { after: { unit: many.small.unit, number: Number(after) } }) })).at(-1);
      return last && String(last.number);
    },
  };

  it.each(Object.keys(pages))('reads for %s no more rows than a page holds several times over, on the first page and on the third', async (name) => {
    const page = pages[name]!;
    let after: string | undefined;
    for (let number = 1; number <= 3; number++) {
      const before = await rowsRead();
      after = await page(after);
      const read = (await rowsRead()) - before - (await statusCost());
      expect([name, number, read < 12 * limit]).toEqual([name, number, true]);
    }
  });

  /** What asking costs itself. */
  async function statusCost(): Promise<number> {
    const first = await rowsRead();
    return (await rowsRead()) - first;
  }
});
