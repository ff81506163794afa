import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { instant, minutes } from '../../../domain/instant.ts';
import type { Role } from '../../../domain/permission/roles.ts';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';

const notice = { source: '国务院办公厅关于2027年部分节假日安排的通知', holidays: ['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03'], workingWeekends: ['2027-05-08'] };

describe('the calendar over HTTP', () => {
  let test: TestStore;
  let api: TestApi;
  let owner: Organisation;
  let [clerk, administrator]: [Visitor, Visitor] = [undefined!, undefined!];

  beforeAll(async () => {
    test = await testStore({ clock: () => instant('2026-11-22T10:00:00+08:00') });
    api = testApi(test.store);
    owner = await organisation(test.store);
    [clerk, administrator] = [await signedIn(api, owner.people.requester), await signedIn(api, await personWith('system-administrator'))];
  }, minutes(1));
  afterAll(() => test.remove());

  async function personWith(role: Role): Promise<string> {
    const id = randomUUID();
    await test.store.people.addPerson({ id, login: id, name: '马超', mail: 'x@example.org', passwordHash: '' });
    await test.store.people.grantRole({ id: randomUUID(), holder: id, role, unit: owner.unit }, 'system/set-up');
    return id;
  }

  it('says in November that the next year is not set', async () => {
    const { status, body } = await clerk.get('/calendar/years');
    expect({ status, missing: (body as { missing: number[] }).missing }).toEqual({ status: 200, missing: [2027] });
    expect(await clerk.get('/calendar/years/2027')).toMatchObject({ status: 404, body: { code: 'calendar-year-unknown' } });
  });

  it('is set by a system administrator, and by nobody else', async () => {
    expect(await clerk.put('/calendar/years/2027', notice)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await administrator.put('/calendar/years/2027', notice)).toMatchObject({ status: 200, body: { year: 2027, version: 1, ...notice, setBy: '马超', setAt: '2026-11-22T02:00:00.000Z' } });
    expect(await clerk.get('/calendar/years/2027')).toMatchObject({ status: 200, body: { year: 2027, versions: [{ version: 1, ...notice }] } });
    expect(await clerk.get('/calendar/years')).toMatchObject({ body: { missing: [] } });
  });

  it('says which days cannot be so', async () => {
    const wrong = await administrator.put('/calendar/years/2027', { ...notice, workingWeekends: ['2027-05-10'] });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'calendar-year-unfit', findings: [{ day: '2027-05-10', fault: 'not-weekend' }] } });
    expect(await administrator.put('/calendar/years/1999', notice)).toMatchObject({ status: 400 });
    expect(await administrator.put('/calendar/years/2027', { ...notice, source: ' ' })).toMatchObject({ status: 400 });
  });
});
