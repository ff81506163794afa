import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signedIn } from '../../../test/fixtures/api.ts';
import { officeGround } from '../../../test/fixtures/apiGround.ts';
import { organisation, type Staff } from '../../../test/fixtures/organisation.ts';

describe('an absence', () => {
  const ground = officeGround();
  const { visitor } = ground;
  const span = () => ({ from: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() });
  const set = async (by: Staff, proxy: Staff, more: object = {}) => (await visitor(by)).post('/absences', { proxy: ground.owner.people[proxy], ...span(), ...more });

  it('is seen by both sides, with the flows to which it may be limited', async () => {
    expect((await set('finance', 'custodian', { flows: ['use'] })).body).toMatchObject({ personName: 'finance 人', proxyName: 'custodian 人', flows: ['use'] });
    for (const who of ['finance', 'custodian'] as const) {
      expect((await (await visitor(who)).get('/absences')).body).toMatchObject({ items: [{ personName: 'finance 人', proxyName: 'custodian 人' }], flows: [{ key: 'use', name: '用印审批' }] });
    }
    expect((await (await visitor('handler')).get('/absences')).body).toMatchObject({ items: [] });
  });

  it('is refused for oneself, in the past, and in a ring', async () => {
    expect((await set('finance', 'finance')).body).toMatchObject({ code: 'absence-unfit' });
    expect((await set('finance', 'custodian', { from: '2020-01-01T00:00:00Z', until: '2020-02-01T00:00:00Z' })).body).toMatchObject({ code: 'absence-unfit' });
    await set('finance', 'custodian');
    expect((await set('custodian', 'finance')).body).toMatchObject({ code: 'absence-unfit' });
  });

  describe('of somebody who fell ill', () => {
    it('is set and ended by the head of their unit, and says by whom', async () => {
      const answer = await set('head', 'custodian', { person: ground.owner.people.finance });
      expect(answer).toMatchObject({ status: 201, body: { personName: 'finance 人', setByName: 'head 人' } });
      const head = await visitor('head');
      expect((await head.get('/absences?whose=unit')).body).toMatchObject({ items: [{ personName: 'finance 人', proxyName: 'custodian 人', setByName: 'head 人' }] });
      expect((await (await visitor('finance')).get('/absences')).body).toMatchObject({ items: [{ setByName: 'head 人' }] });
      const { id } = answer.body as { id: string };
      expect((await head.delete(`/absences/${id}`)).body).toMatchObject({ endedAt: expect.any(String) });
      expect((await head.get('/absences?whose=unit')).body).toMatchObject({ items: [] });
    });

    it('may be ended by themselves', async () => {
      const { id } = (await set('head', 'custodian', { person: ground.owner.people.finance })).body as { id: string };
      expect((await (await visitor('finance')).delete(`/absences/${id}`)).status).toBe(200);
    });

    it('R57 is set by nobody else: no colleague, no administrator of flows, no head of another unit', async () => {
      for (const who of ['custodian', 'administrator'] as const) expect((await set(who, 'handler', { person: ground.owner.people.finance })).body).toMatchObject({ code: 'forbidden' });
      const stranger = await signedIn(ground.api, (await organisation(ground.store)).people.head);
      expect((await stranger.post('/absences', { person: ground.owner.people.finance, proxy: ground.owner.people.handler, ...span() })).body).toMatchObject({ code: 'forbidden' });
      expect((await stranger.get('/absences?whose=unit')).body).toMatchObject({ items: [] });
      expect((await (await visitor('custodian')).get('/absences?whose=unit')).body).toMatchObject({ items: [] });
    });

    it('R57 is not set by the head of one unit for who acts in another too', async () => {
      const other = await organisation(ground.store);
      await ground.store.people.grantRole({ id: randomUUID(), holder: ground.owner.people.finance, role: 'finance', unit: other.unit }, 'system/set-up');
      expect((await set('head', 'custodian', { person: ground.owner.people.finance })).body).toMatchObject({ code: 'forbidden' });
    });

    it('R36 makes no proxy of the head who sets it', async () => {
      expect((await set('head', 'head', { person: ground.owner.people.finance })).body).toMatchObject({ code: 'absence-unfit' });
    });
  });
});
