import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { equalBytes } from '../domain/bytes.ts';
import { days, hours, later, minutes, seconds, type Instant } from '../domain/instant.ts';
import { jitterOf } from '../domain/life/notices.ts';
import { renewalWindow } from '../domain/life/renewal.ts';
import { problemOf } from './failures.ts';
import { makingOrder } from '../test/fixtures/organisation.ts';
import { carry, filedOf, renew } from '../test/temporal/lives.ts';
import { decideOn, enabled, endOf, make, newUse, placeOf, plainFlow, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import type { OutboxTopic } from '../store/store.ts';
import { workflowIds } from './messages.ts';

describe('life of a seal', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);

  const seal = (esId: string) => world.store.seals.get(esId);
  const passTo = (at: Instant) => world.pass(Math.max(at - world.now(), 1));
  const told = async (esId: string, edition: number) => (await world.store.seals.notices(esId, edition)).map(({ kind }) => kind).sort();
  const open = async (esId: string) => (await world.store.obligations.list({ state: 'open', seal: esId, units: 'all' }, { limit: 100 })).length;
  const codeOf = (act: Promise<unknown>) => act.then(() => undefined, (error: unknown) => problemOf((error as Error).cause ?? error)?.code);
  const settled = async (esId: string, topic?: OutboxTopic) => {
    await carry(world, topic);
    await world.pass(minutes(1));
    await eventually(async () => (await open(esId)) === 0);
  };
  const windowOf = async (esId: string) => renewalWindow(await world.store.policy(), { ownerKind: 'administrative-organ', validEnd: (await seal(esId)).validEnd });

  describe('when nobody renews it', () => {
    it('R28 is told of as expired at its end, and its renewal ends by itself', async () => {
      const { esId } = await placeOf(world, plainFlow, { ownerKind: 'administrative-organ' });
      const { validEnd } = await seal(esId);
      await passTo(later(validEnd, hours(1)));
      expect(await world.store.seals.statusAt(esId, world.now())).toBe('expired');
      expect(await codeOf(renew(world, esId))).toBe('seal-expired');
      expect(await told(esId, 1)).toEqual(['escalation', 'escalation', 'escalation', 'escalation', 'escalation', 'expiry', 'reminder', 'reminder', 'reminder', 'reminder', 'reminder', 'reminder']);
      expect(await world.temporal.client.workflow.getHandle(workflowIds.renewal(esId, 2)).result()).toBe('expired');
      await expect(world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).describe()).resolves.toMatchObject({ status: { name: 'RUNNING' } });
    }, 120_000);
  });

  it('R28 R29 R30 R31 R35 a seal lives nine years in a test of seconds', async () => {
    const place: Place = await placeOf(world, plainFlow, { order: { validYears: 3 }, ownerKind: 'administrative-organ' });
    const { owner, esId } = place;
    const begin = world.now();
    const first = await world.store.seals.edition(esId);
    await settled(esId);

    // reminded three months and 30 days before the end
    const window = await windowOf(esId);
    expect(await codeOf(renew(world, esId))).toBe('renewal-too-early');
    await passTo(later(window.opensAt, jitterOf(esId) - minutes(5)));
    expect(await told(esId, 1)).toEqual([]);
    await world.pass(minutes(10));
    expect(await told(esId, 1)).toEqual(['reminder']);
    await passTo(later(window.lastDaysAt, hours(2)));
    expect(await told(esId, 1)).toEqual(['escalation', 'reminder', 'reminder']);

    // renewed for the first time
    expect(await renew(world, esId)).toMatchObject({ edition: 2 });
    const second = await world.store.seals.edition(esId);
    expect(equalBytes(second.picture, first.picture)).toBe(true);
    expect(second.keyId).not.toBe(first.keyId);
    expect(new Date(second.validEnd).getUTCFullYear() - new Date(first.validEnd).getUTCFullYear()).toBe(3);
    await settled(esId);
    expect(await world.temporal.client.workflow.getHandle(workflowIds.renewal(esId, 2)).result()).toBe('renewed');

    // suspended: not renewed; resumed: renewed for the second time
    await passTo(later((await windowOf(esId)).opensAt, days(1)));
    await world.store.seals.freeze(esId, 'suspend', { reason: '盘点', code: 'owner-decision', by: `person/${owner.people.custodian}` });
    expect(await codeOf(renew(world, esId))).toBe('seal-not-active');
    await settled(esId);
    await world.store.seals.resume(esId, { reason: '盘点完毕', by: `person/${owner.people.head}` });
    expect(await renew(world, esId)).toMatchObject({ edition: 3 });
    await settled(esId);

    // lost in its ninth year, and remade: the successor's making revokes it
    await passTo(later(begin, days(365 * 8 + 250)));
    await world.store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: `person/${owner.people.custodian}` });
    await settled(esId);
    const { makingId } = await world.store.makings.order(makingOrder(owner, { predecessor: esId, validYears: 3 }), 'person/maker');
    const { esId: successor } = await make(world, makingId);
    expect(await seal(esId)).toMatchObject({ status: 'revoked', successor, edition: 3 });
    await enabled(world, owner, successor);
    expect(await seal(successor)).toMatchObject({ status: 'active' });

    // every obligation is filed, in time
    await settled(successor, 'filing-due'); // once a seal's process has ended, the test server skips no more time
    expect(await open(esId)).toBe(0);
    expect((await filedOf(world, esId)).map(({ event }) => event)).toEqual(['made', 'renewed', 'suspended', 'resumed', 'renewed', 'lost', 'revoked']);
    expect([...(await filedOf(world, esId)), ...(await filedOf(world, successor))].filter(({ late }) => late)).toEqual([]);
    await carry(world);
    expect(await world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).result()).toBe('revoked');
    expect((await world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).describe()).historyLength).toBeLessThan(400);
    expect(await world.store.audit.check()).toEqual([]);
  }, seconds(180));

  describe('when a use of it is in flight and it is revoked', () => {
    it('R35 the use ends without a stamp, whatever was approved', async () => {
      const place = await placeOf(world, plainFlow);
      const use = await newUse(world, place);
      await decideOn(world, place, use, 'finance');
      await world.store.seals.freeze(place.esId, 'revoke', { reason: '', code: 'at-will', by: 'person/maker' });
      await decideOn(world, place, use, 'head');
      expect(await endOf(world, use)).toBe('failed');
      expect(await traces(world, use)).toMatchObject({ problem: 'seal-not-active', stamps: expect.not.arrayContaining(['done']), register: 0 });
    }, 60_000);
  });
});
