import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeWrappedKey } from '../../devices/pkcs11/wrappedKeyForm.ts';
import { days, instant, later, type Instant } from '../../domain/instant.ts';
import type { Role } from '../../domain/permission/roles.ts';
import { isProblem } from '../../domain/problem.ts';
import { activeSeal, completedMaking, madeSeal, makingOrder, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { holder } from '../../test/sealing/pki.ts';
import { onePixel } from '../../test/sealing/seal.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Making, SealEdition, Store } from '../store.ts';

const begin = instant('2026-11-22T10:00:00+08:00');

describe('life of a seal', () => {
  let test: TestStore, store: Store, owner: Organisation;
  let now: Instant = begin;
  const people: Partial<Record<Role, string>> = {};

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
    const department = randomUUID();
    await store.people.addUnit({ id: department, name: '制发部门', kind: 'administrative-organ', division: '230000' });
    for (const role of ['reviewer', 'maker'] as const) people[role] = await person(role, department);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = begin;
    owner = await organisation(store);
  });

  async function person(role: Role, unit: string): Promise<string> {
    const id = randomUUID();
    await store.people.addPerson({ id, login: id, name: role, mail: `${role}@example.org`, passwordHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: id, role, unit }, 'system/set-up');
    return `person/${id}`;
  }

  const reviewer = () => people.reviewer!;
  const maker = () => people.maker!;
  const head = () => `person/${owner.people.head}`;
  const custodian = () => `person/${owner.people.custodian}`;
  const notice = { source: '哈尔滨市公安局', number: '哈公〔2026〕1号', at: begin };
  const code = (expected: string) => ({ code: expected });
  const last = async (esId: string) => (await store.seals.changes(esId)).at(-1)!;
  const events = async (esId: string) => {
    const lists = await Promise.all((['open', 'done'] as const).map((state) => store.obligations.list({ state, seal: esId, authority: 'police-registry', units: 'all' }, { limit: 100 })));
    return lists.flat().sort((a, b) => a.changeNumber - b.changeNumber).map(({ event }) => event);
  };

  describe('when it is stopped', () => {
    it('R76 is resumed by its owner after its owner stopped it, and both are filed', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      expect(await store.seals.suspend(esId, { code: 'owner-decision', reason: '盘点', by: custodian() })).toMatchObject({ status: 'suspended', suspendedBy: ['owner'] });
      await expect(store.seals.resume(esId, { reason: '', by: maker() })).rejects.toMatchObject(code('seal-stopped-by-another'));
      expect(await store.seals.resume(esId, { reason: '盘点完毕', by: head() })).toMatchObject({ status: 'active', suspendedBy: [] });
      expect(await events(esId)).toEqual(['made', 'suspended', 'resumed']);
    });

    it('R17 R76 is not resumed by its owner after an authority stopped it for false material', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await expect(store.seals.suspend(esId, { code: 'material-untrue', reason: '', by: head() })).rejects.toMatchObject(code('suspension-not-yours'));
      expect(await store.seals.suspend(esId, { code: 'material-untrue', reason: '营业执照系伪造', by: maker() })).toMatchObject({ suspendedBy: ['making-authority'] });
      await expect(store.seals.resume(esId, { reason: '', by: head() })).rejects.toMatchObject(code('seal-stopped-by-another'));
      expect((await store.seals.resume(esId, { reason: '经核实属实', by: maker() })).status).toBe('active');
    });

    it('R76 stays stopped while one of two bodies still stops it', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.suspend(esId, { code: 'owner-decision', reason: '', by: custodian() });
      expect(await store.seals.suspend(esId, { code: 'material-untrue', reason: '', by: reviewer() })).toMatchObject({ status: 'suspended', suspendedBy: ['owner', 'issuing-department'] });
      expect(await store.seals.resume(esId, { reason: '', by: custodian() })).toMatchObject({ status: 'suspended', suspendedBy: ['issuing-department'] });
      expect((await store.seals.resume(esId, { reason: '', by: reviewer() })).status).toBe('active');
      expect(await events(esId)).toEqual(['made', 'suspended', 'resumed']); // what is filed is the change of status
    });

    it('R75 keeps source, number and instant of the notice that stopped it, and is marked', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await expect(store.seals.suspend(esId, { code: 'police-notice', reason: '', by: maker() })).rejects.toMatchObject(code('notice-missing'));
      await store.seals.suspend(esId, { code: 'police-notice', reason: '', by: maker(), notice });
      const again = await store.seals.suspend(esId, { code: 'police-notice', reason: '', by: maker(), notice });
      expect(again.changes).toBe(3);
      expect(await last(esId)).toMatchObject({ code: 'police-notice', notice, side: 'making-authority' });
      expect(await store.seals.marks(esId)).toEqual([{ mark: 'stopped-by-notice', since: now }]);
      expect((await store.seals.suspend(esId, { code: 'market-regulator-notice', reason: '', by: maker(), notice: { ...notice, number: '2号' } })).changes).toBe(4);
    });
  });

  describe('when its loss was reported', () => {
    it('A11 R35 does not come back where the policy does not say so, and after compromise never', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: custodian() });
      await expect(store.seals.restore(esId, { reason: '', by: custodian() })).rejects.toMatchObject(code('forbidden'));
      await expect(store.seals.restore(esId, { reason: '已找回', by: reviewer() })).rejects.toMatchObject({ code: 'restoration-refused', details: { article: 'A11' } });
    });

    it('R35 a compromise that is learnt of later is kept too', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: custodian() });
      expect((await store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: custodian() })).changes).toBe(3);
      expect((await store.seals.freeze(esId, 'reportLoss', { reason: '口令泄露', code: 'compromised', by: custodian() })).changes).toBe(4);
      expect((await store.seals.freeze(esId, 'reportLoss', { reason: '被盗', code: 'stolen', by: custodian() })).changes).toBe(4);
      expect((await store.seals.changes(esId)).slice(-2).map((change) => change.code)).toEqual(['lost', 'compromised']);
    });

    it('R35 while it is being made it is not made: no gap between the report and the seal', async () => {
      const { makingId, esId } = await store.makings.order(makingOrder(owner), maker());
      expect(await store.makings.stop(esId, { reason: '遗失', by: custodian() })).toBe(true);
      await expect(completedMaking(store, owner, { makingId, esId })).rejects.toMatchObject(code('making-ended'));
      await expect(store.seals.get(esId)).rejects.toMatchObject(code('seal-unknown'));
      const { seal } = await madeSeal(store, owner);
      expect(await store.makings.stop(seal.esId, { reason: '遗失', by: custodian() })).toBe(false);
    });
  });

  describe('when it is to be revoked ex officio', () => {
    it('R34 takes the issuing department\'s reasoned opinion and the making authority\'s act; neither alone suffices', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      const reason = { code: 'closed', reason: '单位已注销' } as const;
      await expect(store.seals.revoke(esId, { ...reason, by: maker() })).rejects.toMatchObject({ code: 'revocation-refused', details: { findings: [{ finding: 'opinion-missing' }] } });
      await expect(store.seals.opine(esId, { id: randomUUID(), ...reason, by: maker() })).rejects.toMatchObject(code('forbidden'));
      const opinion = await store.seals.opine(esId, { id: randomUUID(), ...reason, by: reviewer() });
      expect((await store.seals.get(esId)).status).toBe('active');
      await expect(store.seals.revoke(esId, { ...reason, by: reviewer() })).rejects.toMatchObject({ details: { findings: [{ finding: 'act-missing' }] } });
      expect((await store.seals.revoke(esId, { ...reason, by: maker() })).status).toBe('revoked');
      expect(await store.seals.opinions(esId)).toEqual([{ ...opinion, executedAt: now }]);
      expect(await events(esId)).toEqual(['made', 'revoked']);
    });

    it('R32 is revoked only for a reason that the policy lists', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.opine(esId, { id: randomUUID(), code: 'closed', reason: '单位已注销', by: reviewer() });
      await expect(store.seals.revoke(esId, { code: 'no-such', reason: '', by: maker() })).rejects.toMatchObject(code('reason-not-listed'));
      await expect(store.seals.revoke(esId, { code: 'other', reason: '', by: maker() })).rejects.toMatchObject(code('comment-missing'));
    });
  });

  describe('when it is marked invalid', () => {
    it('A12 R27 is invalid from the stated instant on, whenever the mark was made; before it the status of then stands', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      now = later(begin, days(10));
      const from = later(begin, days(5));
      expect(await store.seals.freeze(esId, 'invalidate', { code: 'certification-breach', reason: '', from, by: maker() })).toMatchObject({ status: 'invalid', invalidFrom: from });
      expect(await Promise.all([later(from, -1), from, now].map((at) => store.seals.statusAt(esId, at)))).toEqual(['active', 'invalid', 'invalid']);
      expect(await store.seals.marks(esId)).toEqual([{ mark: 'invalid', since: from }]);
    });

    it('R26 A12 is invalid since its making when it was made wrongly', async () => {
      const { seal: { esId, madeAt } } = await activeSeal(store, owner);
      now = later(begin, days(10));
      await store.seals.freeze(esId, 'invalidate', { code: 'made-unlawfully', reason: '', by: maker() });
      expect(await store.seals.statusAt(esId, madeAt)).toBe('invalid');
      await expect(store.seals.freeze((await activeSeal(store, await organisation(store))).seal.esId, 'invalidate', { code: 'certification-breach', reason: '', by: maker() })).rejects.toMatchObject(code('invalidity-instant-refused'));
    });
  });

  /** The next edition, as the making gives it. */
  const editionOf = async (owned: OwnedSeal, making: Making, changes: Partial<SealEdition> = {}): Promise<Omit<SealEdition, 'madeAt'>> => {
    const { key: _, madeAt: __, ...before } = await store.seals.edition(owned.seal.esId);
    const validity = { notBefore: now, notAfter: later(making.renewedFrom!, days(365)) };
    const own = await holder(making.esId, owned.authority, validity);
    const key = await store.makings.recordKey({ id: making.makingId, unit: owner.unit, mode: 'hsm-wrapped', device: 'test', publicKey: own.signer.publicKey, wrapped: writeWrappedKey('device', Uint8Array.of(1)) });
    return { ...before, edition: making.edition, makingId: making.makingId, keyId: key.id, certificate: own.certificate, validStart: validity.notBefore, validEnd: validity.notAfter, ...changes };
  };

  describe('when it is renewed', () => {
    let owned: OwnedSeal, esId: string;
    const order = () => store.makings.renew({ makingId: randomUUID(), esId }, custodian());
    beforeEach(async () => {
      owned = await activeSeal(store, owner);
      ({ esId } = owned.seal);
      now = later(owned.seal.validEnd, -days(20));
    });

    it('R28 R29 keeps its code and its picture to the byte, with a new key, certificate and end; renewing is filed', async () => {
      const making = await order();
      const edition = await editionOf(owned, making);
      const renewed = await store.makings.complete(edition);
      expect(renewed).toMatchObject({ esId, edition: 2, status: 'active', validEnd: later(owned.seal.validEnd, days(365)) });
      const [before, after] = [await store.seals.edition(esId, 1), await store.seals.edition(esId)];
      expect({ ...after, picture: before.picture }).toEqual(after);
      expect(after.keyId).not.toBe(before.keyId);
      expect(await events(esId)).toEqual(['made', 'renewed']);
      expect(await store.makings.complete(edition)).toEqual(renewed);
    });

    it('R29 is refused with another picture', async () => {
      const making = await order();
      await expect(store.makings.complete(await editionOf(owned, making, { picture: Uint8Array.from([...onePixel, 0]) }))).rejects.toMatchObject(code('imprint-changed'));
    });

    it('R28 is refused before its window, past its end and while it is suspended', async () => {
      now = later(owned.seal.validEnd, -days(120));
      await expect(order()).rejects.toMatchObject(code('renewal-too-early'));
      now = later(owned.seal.validEnd, -days(20));
      await store.seals.suspend(esId, { code: 'owner-decision', reason: '', by: custodian() });
      await expect(order()).rejects.toMatchObject(code('seal-not-active'));
      await store.seals.resume(esId, { reason: '', by: custodian() });
      now = owned.seal.validEnd;
      await expect(order()).rejects.toMatchObject(code('seal-expired'));
    });

    it('R28 has one open renewal, however often it is asked for', async () => {
      const [first, second] = await Promise.all([order(), order()]);
      expect(second.makingId).toBe(first.makingId);
    });

    it('R35 whatever commits first wins: a freeze stops the renewal, or the frozen seal has the new edition', async () => {
      const outcomes = new Set<string>();
      for (const lead of [-Infinity, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50, Infinity]) { // milliseconds that the renewal is ahead; infinite once the first has ended
        now = begin;
        owner = await organisation(store);
        owned = await activeSeal(store, owner);
        ({ esId } = owned.seal);
        now = later(owned.seal.validEnd, -days(20));
        const edition = await editionOf(owned, await order());
        const freezing = () => store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: custodian() });
        const renewing = () => store.makings.complete(edition);
        const [first, second] = lead < 0 ? [freezing, renewing] : [renewing, freezing];
        const begun = first();
        const ahead = Number.isFinite(lead) ? pause(Math.abs(lead)) : begun;
        const results = await Promise.allSettled([begun, ahead.then(second)]);
        const refused = results.find((result) => result.status === 'rejected');
        if (refused && !isProblem(refused.reason, 'seal-not-active')) throw refused.reason as Error;
        expect(await store.seals.get(esId)).toMatchObject({ status: 'lost', edition: refused ? 1 : 2 });
        outcomes.add(refused ? 'frozen first' : 'renewed first');
      }
      expect(outcomes).toEqual(new Set(['frozen first', 'renewed first']));
      expect(await store.audit.check()).toEqual([]);
    });
  });

  it('R35 R76 never goes from revoked to active, though it is resumed at the same time', async () => {
    for (let round = 0; round < 12; round++) {
      owner = await organisation(store);
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.suspend(esId, { code: 'owner-decision', reason: '', by: custodian() });
      const acts = [() => store.seals.resume(esId, { reason: '', by: custodian() }), () => store.seals.freeze(esId, 'revoke', { code: 'at-will', reason: '', by: maker() })];
      const results = await Promise.allSettled((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const refused = results.find((result) => result.status === 'rejected');
      if (refused && !isProblem(refused.reason, 'seal-transition-refused')) throw refused.reason as Error;
      expect((await store.seals.get(esId)).status).toBe('revoked');
    }
  });

  describe('when another takes its place', () => {
    it('R30 R31 is revoked by the transaction that makes the successor: never are both active', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await expect(store.makings.order(makingOrder(owner), maker())).rejects.toMatchObject(code('seal-exists'));
      const making = await store.makings.order(makingOrder(owner, { predecessor: esId }), maker());
      expect((await store.seals.get(esId)).status).toBe('active');
      const { seal: successor } = await completedMaking(store, owner, making);
      expect(await store.seals.get(esId)).toMatchObject({ status: 'revoked', successor: successor.esId });
      expect(await last(esId)).toMatchObject({ act: 'revoke', code: 'replaced' });
      expect(await events(esId)).toEqual(['made', 'revoked']);
      expect(await store.seals.marks(esId)).toEqual([{ mark: 'replaced', since: now, by: successor.esId }]);
    });

    it('R31 a lost seal is remade, and one that was revoked meanwhile stays as it is', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: custodian() });
      const making = await store.makings.order(makingOrder(owner, { predecessor: esId }), maker());
      await store.seals.freeze(esId, 'revoke', { code: 'lost', reason: '', by: maker() });
      const { seal: successor } = await completedMaking(store, owner, making);
      expect(await store.seals.get(esId)).toMatchObject({ status: 'revoked', successor: successor.esId, changes: 4 });
    });

    it('R30 takes only the place of a seal of its own owner', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      const other = await organisation(store);
      await expect(store.makings.order(makingOrder(other, { predecessor: esId }), maker())).rejects.toMatchObject(code('seal-unknown'));
    });
  });

  it('R28 people are told of each notice once', async () => {
    const { seal: { esId } } = await activeSeal(store, owner);
    const reminder = { kind: 'reminder', at: begin } as const;
    await Promise.all([store.seals.markNotice(esId, 1, reminder), store.seals.markNotice(esId, 1, reminder)]);
    expect(await store.seals.notices(esId, 1)).toEqual([reminder]);
    expect((await store.seals.audience(esId, 'reminder')).map(({ person: id }) => id).sort()).toEqual([owner.people.head, owner.people.custodian].sort());
    expect((await store.seals.audience(esId, 'escalation')).map(({ mail }) => mail)).toContain('maker@example.org');
  });

  describe('when bodies are competent for its owner', () => {
    it('R11 R63 only they act on it for their side, and they are told', async () => {
      const [issuing, making] = [randomUUID(), randomUUID()];
      for (const id of [issuing, making]) await store.people.addUnit({ id, name: id, kind: 'administrative-organ', division: '239900' });
      const [ours, theirs] = [await person('reviewer', issuing), await person('maker', making)];
      await test.database.query("UPDATE unit SET division = '239901' WHERE id = ?", [owner.unit]);
      await store.applications.setCompetence({ policy: 'default', division: '2399', issuingUnit: issuing, makingUnit: making }, 'system/set-up');
      const { seal: { esId } } = await activeSeal(store, owner);
      await expect(store.seals.suspend(esId, { code: 'material-untrue', reason: '', by: maker() })).rejects.toMatchObject(code('suspension-not-yours'));
      await expect(store.seals.opine(esId, { id: randomUUID(), code: 'closed', reason: '已注销', by: reviewer() })).rejects.toMatchObject(code('forbidden'));
      expect(await store.seals.suspend(esId, { code: 'material-untrue', reason: '', by: theirs })).toMatchObject({ suspendedBy: ['making-authority'] });
      const concerned = (await store.seals.concerned(esId, now)).map(({ person: id }) => `person/${id}`);
      expect(concerned.sort()).toEqual([ours, theirs, head(), custodian()].sort());
    });
  });
});
