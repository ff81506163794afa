import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldAlone } from '../domain/filing/notices.ts';
import { hours } from '../domain/instant.ts';
import { addMaker, beginFilingOf, madeToFile, moreLike, type MadeToFile } from '../test/temporal/filings.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { sweepOnce } from '../worker/sweep.ts';

describe('many filings that come to no end at once', () => {
  const number = 30;
  let world: World, made: MadeToFile, maker: string, ids: readonly string[];

  beforeAll(async () => {
    world = await openWorld();
    maker = await addMaker(world);
    made = await madeToFile(world);
    ids = [made.obligation, ...(await moreLike(world, made, number - 1, { outbox: false }))];
    await world.outside.simulators.police.flip({ outage: true });
    await world.pass(hours(18.1)); // nobody worked at them
    await Promise.all(ids.map((id) => beginFilingOf(world, id)));
  }, 180_000);
  afterAll(() => world.close(), 60_000);

  const warnings = async () => (await world.outside.mailsAbout(made.esId)).filter(({ subject, to }) => subject.startsWith('备案即将到期') && to.includes(maker));
  const told = async () => (await Promise.all(ids.map((id) => world.store.obligations.get(id)))).filter((one) => one.told.warning !== undefined).length;

  it('R20 are told of by themselves at first, and then by one mail at the end of the hour', async () => {
    await eventually(async () => (await told()) === number);
    expect(await warnings()).toHaveLength(toldAlone);
    await world.pass(hours(1));
    await world.outside.stopMail();
    for (let round = 0; round < 2; round++) await sweepOnce(world.store, world.temporal);
    await world.outside.startMail();
    await eventually(async () => {
      await world.pass(1_000);
      return (await world.store.filingNotices.due(10)).length === 0;
    });
    const [digest, ...alone] = (await warnings()).reverse();
    expect(alone).toHaveLength(toldAlone);
    expect(digest!.subject).toBe(`备案即将到期 A filing is soon due: ${number - toldAlone}`);
    const named = ids.filter((id) => digest!.text.includes(`/obligations/${id}`));
    expect(named).toHaveLength(number - toldAlone);
    for (const id of named) expect(alone.some(({ text }) => text.includes(`/obligations/${id}\n`))).toBe(false);
  }, 120_000);
});
