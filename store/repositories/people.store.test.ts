import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hours, later, minutes, type Instant } from '../../domain/instant.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Store } from '../store.ts';

const sm3 = () => randomUUID().replaceAll('-', '').repeat(2);

describe('account', () => {
  let test: TestStore;
  let store: Store;
  let now: Instant;
  let unit: string;
  let id: string;

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
    now = Date.parse('2026-11-22T08:00:00.000Z') as Instant;
    unit = randomUUID();
    await store.people.addUnit({ id: unit, name: '测试局', kind: 'administrative-organ', division: '230100' });
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    id = randomUUID();
    await store.people.addPerson({ id, login: id, name: '王', mail: 'w@example.org', passwordHash: 'hash', totpSecret: 'TOTPSECRET', identityNumber: '11010519491231002X', telephone: '13800000000' });
  });

  const signIn = (changes: object = {}) => store.people.signIn({ id: sm3(), holder: { kind: 'person', id }, proof: 'totp', expiresAt: later(now, hours(8)), ...changes });
  const grant = (role: string, holder = id) => store.people.grantRole({ id: randomUUID(), holder, role, unit }, 'person/security');

  it('R53 keeps secrets and what names a person encrypted, each for its own row and column', async () => {
    const [row] = await test.database.query<Record<string, unknown>>('SELECT * FROM person WHERE id = ?', [id]);
    for (const column of ['totp_secret_sealed', 'identity_number_sealed', 'telephone_sealed']) {
      expect(Buffer.isBuffer(row![column])).toBe(true);
      expect(/TOTPSECRET|1101|1380/.test((row![column] as Buffer).toString('latin1'))).toBe(false);
    }
    expect((await store.people.credentials(id))!.totpSecret).toBe('TOTPSECRET');
    expect(await store.people.telephone(id)).toBe('13800000000');
    await test.database.query('UPDATE person SET totp_secret_sealed = telephone_sealed WHERE id = ?', [id]);
    await expect(store.people.credentials(id)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
  });

  it('R53 leaves no secret in the audit', async () => {
    const entries = await store.audit.entries(`account/${id}`, { limit: 10 });
    expect(entries).toMatchObject([{ act: 'person.added', actor: 'system/set-up', details: { login: id } }]);
    expect(JSON.stringify(entries)).not.toMatch(/hash|TOTPSECRET|1101|1380/);
  });

  it('is added once, and unknown units, persons and clients have their answers', async () => {
    await store.people.addUnit({ id: unit, name: 'other', kind: 'enterprise', division: '230100' });
    expect((await store.people.unit(unit)).name).toBe('测试局');
    await expect(store.people.unit('none')).rejects.toMatchObject({ code: 'owner-unknown' });
    await expect(store.people.person('none')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await store.people.credentials('none')).toBeUndefined();
    expect(await store.people.client('none')).toBeUndefined();
    const client = randomUUID();
    await store.people.addClient({ id: client, name: 'OA', secretHash: 'h' });
    await grant('client-system', client);
    expect(await store.people.client(client)).toEqual({ id: client, name: 'OA', secretHash: 'h', grants: [{ role: 'client-system', unit }] });
  });

  describe('when it is given roles', () => {
    it('holds them until they are withdrawn', async () => {
      const grantId = randomUUID();
      await store.people.grantRole({ id: grantId, holder: id, role: 'finance', unit }, 'person/security');
      await store.people.grantRole({ id: grantId, holder: id, role: 'finance', unit }, 'person/security');
      expect((await store.people.person(id)).grants).toEqual([{ role: 'finance', unit }]);
      await store.people.withdrawRole(grantId, 'person/security');
      await store.people.withdrawRole(grantId, 'person/security');
      expect((await store.people.person(id)).grants).toEqual([]);
      expect((await store.audit.entries(`account/${id}`, { limit: 10 })).map(({ act }) => act)).toEqual(['person.added', 'role.granted', 'role.withdrawn']);
    });

    it.each([['system-administrator', 'audit-administrator'], ['security-administrator', 'finance'], ['requester', 'audit-administrator']])('R54 cannot join %s with %s', async (first, second) => {
      await grant(first);
      await expect(grant(second)).rejects.toMatchObject({ code: 'roles-exclusive' });
    });

    it('R54 cannot join two administrators by two grants at once', async () => {
      const outcomes = await Promise.allSettled([grant('system-administrator'), grant('audit-administrator'), grant('security-administrator')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('refuses a role, holder or unit that does not exist', async () => {
      await expect(grant('emperor')).rejects.toMatchObject({ code: 'request-invalid' });
      await expect(grant('finance', 'nobody')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(store.people.grantRole({ id: 'x', holder: id, role: 'finance', unit: 'none' }, 'person/x')).rejects.toMatchObject({ code: 'owner-unknown' });
    });
  });

  describe('when it signs in', () => {
    it('R54 uses a one-time code up, also when it comes twice at once', async () => {
      const twice = await Promise.allSettled([signIn({ totpStep: 100 }), signIn({ totpStep: 100 })]);
      expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(signIn({ totpStep: 99 })).rejects.toMatchObject({ code: 'sign-in-failed' });
      await expect(signIn({ totpStep: 101 })).resolves.toBeUndefined();
    });

    it('is the same sign-in when it is repeated with its session', async () => {
      const session = sm3();
      await signIn({ id: session, totpStep: 7 });
      await signIn({ id: session, totpStep: 7 });
      expect((await store.people.session(session, minutes(30)))!.session).toMatchObject({ holder: { kind: 'person', id }, proof: 'totp' });
    });

    it('R54 is locked for a quarter of an hour after five failures in a row', async () => {
      for (let failure = 0; failure < 4; failure++) await store.people.signInFailed(id);
      await signIn({ totpStep: 1 });
      for (let failure = 0; failure < 5; failure++) await store.people.signInFailed(id);
      await expect(signIn({ totpStep: 2 })).rejects.toMatchObject({ code: 'account-locked' });
      expect((await store.people.credentials(id))!.lockedUntil).toBe(later(now, minutes(15)));
      now = later(now, minutes(15));
      await expect(signIn({ totpStep: 2 })).resolves.toBeUndefined();
      expect((await store.audit.entries(`account/${id}`, { limit: 100 })).map(({ act }) => act)).toContain('account.locked');
    });

    it('R54 is refused when it is disabled', async () => {
      await test.database.query('UPDATE person SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
      await expect(signIn()).rejects.toMatchObject({ code: 'sign-in-failed' });
      expect(await store.people.credentials(id)).toBeUndefined();
    });
  });

  describe('when it has a session', () => {
    let session: string;
    beforeEach(async () => {
      session = sm3();
      await grant('requester');
      await signIn({ id: session });
    });
    const open = () => store.people.session(session, minutes(30));

    it('R54 has the roles of this moment', async () => {
      await grant('handler');
      expect((await open())!.grants.map(({ role }) => role).sort()).toEqual(['handler', 'requester']);
    });

    it('R54 ends when it is not used for the idle time, and stays open while it is', async () => {
      for (let use = 0; use < 3; use++) {
        now = later(now, minutes(29));
        expect((await open())!.session.lastSeenAt).toBe(now);
      }
      now = later(now, minutes(30));
      expect(await open()).toBeUndefined();
      expect(await open()).toBeUndefined();
    });

    it('R54 ends at its end, when it is ended, and with its account', async () => {
      now = later(now, hours(8));
      expect(await open()).toBeUndefined();
      const [ended, disabled] = [sm3(), sm3()];
      await signIn({ id: ended });
      await signIn({ id: disabled });
      await store.people.endSession(ended);
      await store.people.endSession(ended);
      expect(await store.people.session(ended, minutes(30))).toBeUndefined();
      await test.database.query('UPDATE person SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
      expect(await store.people.session(disabled, minutes(30))).toBeUndefined();
      expect(await store.people.session('none', minutes(30))).toBeUndefined();
    });
  });
});
