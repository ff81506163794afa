import { describe, expect, it } from '@jest/globals';
import { signedIn } from '../../../test/fixtures/api.ts';
import { groundOfUse } from '../../../test/fixtures/apiGround.ts';
import { organisation, type Staff } from '../../../test/fixtures/organisation.ts';
import { decisionStep } from '../../../test/fixtures/use.ts';

interface Listed { readonly items: readonly { readonly name: string; readonly open: number; readonly left: boolean }[] }

describe('who leaves', () => {
  const ground = groundOfUse();
  const { visitor } = ground;
  const listed = async () => ((await (await visitor('administrator')).get('/leavers')).body as Listed).items;
  const heldBy = async (who: Staff) => (await (await visitor('administrator')).get(`/leavers/${ground.owner.people[who]}`)).body as object;

  it('is found among all of the unit, those with most open tasks first', async () => {
    const items = await listed();
    expect(items.slice(0, 3).map(({ name, open }) => [name, open])).toEqual(expect.arrayContaining([['finance 人', 1], ['head 人', 1]]));
    expect(items.find(({ name }) => name === 'custodian 人')).toMatchObject({ open: 0, left: false });
  });

  it('is found without any role too, as long as something waits for them', async () => {
    await ground.store.people.withdrawRole(ground.owner.grants.finance, 'system/set-up');
    expect((await listed()).find(({ name }) => name === 'finance 人')).toMatchObject({ open: 1, left: true });
    await ground.store.people.withdrawRole(ground.owner.grants.handler, 'system/set-up');
    expect((await listed()).map(({ name }) => name)).not.toContain('handler 人');
  });

  it('holds open tasks, which a hand-over moves, and no task that they have decided', async () => {
    expect(await heldBy('finance')).toMatchObject({ name: 'finance 人', tasks: [{ id: `${ground.use.id}:finance`, use: { reason: '签订采购合同' } }], absences: [] });
    await ground.store.uses.recordStep(decisionStep(ground.use, 'finance', ground.owner.people.finance));
    expect(await heldBy('finance')).toMatchObject({ tasks: [] });
  });

  it('holds what no hand-over moves, and standing proxies that it may end', async () => {
    await (await visitor('custodian')).post('/absences', { proxy: ground.owner.people.finance, from: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await heldBy('custodian')).toMatchObject({
      absences: [{ personName: 'custodian 人', proxyName: 'finance 人' }], stays: { seals: [{ esId: ground.use.esId, keeps: 'custodian' }], standingApprovals: 0, grants: 0, requests: 0, roles: [{ role: 'custodian', unit: ground.owner.unit, unitName: ground.owner.name }] },
    });
    expect(await heldBy('requester')).toMatchObject({ tasks: [], stays: { requests: 1 } });
  });

  it('R57 is told of to nobody outside of the unit, nor by name', async () => {
    const stranger = await signedIn(ground.api, (await organisation(ground.store)).people.administrator);
    expect(((await stranger.get('/leavers')).body as Listed).items.some(({ open }) => open > 0)).toBe(false);
    expect((await stranger.get(`/leavers/${ground.owner.people.finance}`)).body).toMatchObject({ name: ground.owner.people.finance, tasks: [], absences: [], stays: { seals: [], roles: [] } });
    expect((await (await visitor('finance')).get('/leavers')).body).toMatchObject({ code: 'forbidden' });
  });
});
