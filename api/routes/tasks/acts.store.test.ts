import { describe, expect, it } from '@jest/globals';
import { groundOfUse } from '../../../test/fixtures/apiGround.ts';
import type { Staff } from '../../../test/fixtures/organisation.ts';

describe('acts in a task over the interface', () => {
  const ground = groundOfUse();
  const { visitor } = ground;
  const path = (rest = '') => `/tasks/${ground.use.id}:finance${rest}`;
  const mayOf = async (who: Staff) => ((await (await visitor(who)).get(path())).body as { actions: { may: string[] } }).actions.may;

  it('the server says what a person may do there', async () => {
    expect(await mayOf('finance')).toEqual(expect.arrayContaining(['decide', 'claim', 'comment', 'urge', 'copy']));
    await (await visitor('finance')).post(path('/notes'), { kind: 'claim' });
    expect(await mayOf('finance')).toContain('unclaim');
    expect(await mayOf('secondFinance')).not.toContain('decide');
  });

  it('who takes no part does nothing there; the requester may urge and comment', async () => {
    expect((await (await visitor('custodian')).post(path('/notes'), { kind: 'comment', reason: '？' })).body).toMatchObject({ code: 'task-not-yours' });
    const requester = await visitor('requester');
    expect((await requester.post(path('/notes'), { kind: 'urge' })).status).toBe(204);
    expect((await requester.post(path('/notes'), { kind: 'urge' })).body).toMatchObject({ code: 'urged-already' });
    expect((await requester.post(path('/notes'), { kind: 'claim' })).body).toMatchObject({ code: 'task-not-yours' });
  });

  it('a copy is found, read once, and lets one see the task but not decide it', async () => {
    await (await visitor('finance')).post(path('/notes'), { kind: 'copy', to: [ground.owner.people.custodian] });
    const custodian = await visitor('custodian');
    expect((await custodian.get('/task-copies')).body).toMatchObject({ items: [{ task: { id: `${ground.use.id}:finance` }, byName: 'finance 人' }] });
    expect(await mayOf('custodian')).toContain('read-copy');
    expect(await mayOf('custodian')).not.toContain('decide');
    expect((await custodian.post(path('/notes'), { kind: 'read-copy' })).status).toBe(204);
    expect(await mayOf('custodian')).not.toContain('read-copy');
  });

  it('a copy is counted until it is read; who sent it is told who has read it, nobody else', async () => {
    const [finance, custodian] = [await visitor('finance'), await visitor('custodian')];
    await finance.post(path('/notes'), { kind: 'copy', to: [ground.owner.people.custodian, ground.owner.people.handler] });
    expect((await custodian.get('/task-copies')).body).toMatchObject({ unread: 1, items: [{ task: { use: { reason: '签订采购合同', requesterName: 'requester 人' } } }] });
    expect((await custodian.get(`/uses/${ground.use.id}`)).status).toBe(200);
    expect((await custodian.get(`/documents/${ground.use.documentId}/content?use=${ground.use.id}`)).status).toBe(200);
    await custodian.post(path('/notes'), { kind: 'read-copy' });
    expect((await custodian.get('/task-copies')).body).toMatchObject({ unread: 0, items: [{ readAt: expect.any(String) }] });
    const { copies } = (await finance.get(path())).body as { copies: { personName: string; readAt?: string }[] };
    expect(copies.map(({ personName, readAt }) => [personName, readAt !== undefined]).sort()).toEqual([['custodian 人', true], ['handler 人', false]]);
    expect((await (await visitor('secondFinance')).get(path())).body).toMatchObject({ copies: [] });
  });

  it('a draft is shown to its writer alone', async () => {
    const finance = await visitor('finance');
    const { status, body } = await finance.put(path('/draft'), { comment: '待核' });
    expect([status, body, (await finance.get(path())).body]).toMatchObject([200, { savedAt: expect.any(String) }, { actions: { draft: { comment: '待核', ...(body as object) } } }]);
    expect((await (await visitor('secondFinance')).get(path())).body).not.toMatchObject({ actions: { draft: expect.anything() } });
  });

  it('an absence is one\'s own to set and to end, and shows the proxy whose place they take', async () => {
    const finance = await visitor('finance');
    const { status, body } = await finance.post('/absences', { proxy: ground.owner.people.custodian, from: '2020-01-01T00:00:00.000Z', until: new Date(Date.now() + 86_400_000).toISOString() });
    expect({ status, code: (body as { code?: string }).code }).toEqual({ status: 422, code: 'absence-unfit' });
    const set = await finance.post('/absences', { proxy: ground.owner.people.custodian, from: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() });
    expect(set.status).toBe(201);
    const custodian = await visitor('custodian');
    expect((await custodian.get(path())).body).toMatchObject({ actions: { own: false, standsFor: [{ id: ground.owner.people.finance, name: 'finance 人' }], may: expect.arrayContaining(['decide']) } });
    const { id } = set.body as { id: string };
    expect((await custodian.delete(`/absences/${id}`)).body).toMatchObject({ code: 'forbidden' });
    expect((await finance.delete(`/absences/${id}`)).body).toMatchObject({ endedAt: expect.any(String) });
    expect((await custodian.get(path())).body).toMatchObject({ code: 'forbidden' });
  });
});
