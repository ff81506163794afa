import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, hours, instant, later, minutes, type Instant } from '../../domain/instant.ts';
import type { UseOrder } from '../../domain/use/step.ts';
import { heldSeal, personalSeal, positionSeal, seniorPerson } from '../../test/fixtures/heldSeal.ts';
import { clientOf, grantTo, standingFor } from '../../test/fixtures/lending.ts';
import { activeSeal, organisation, twoApprovals, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse, preparedStamp, step, task, useOrder } from '../../test/fixtures/use.ts';
import type { Stamp, Store, Use } from '../store.ts';

describe('lending', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let offset = 0;
  let owner: Organisation;
  let owned: OwnedSeal;
  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset), maxConnections: 60 });
    store = test.store;
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    offset = 0;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });

  const approved = async (changes: Partial<UseOrder> = {}, seal = owned): Promise<Use> => {
    const opened = await openUse(store, owner, seal, changes);
    await store.uses.recordStep(decisionStep(opened, 'finance', owner.people.finance));
    await store.uses.recordStep(decisionStep(await store.uses.get(opened.id), 'head', owner.people.head));
    return store.uses.get(opened.id);
  };
  const prepared = async (use: Use) => (await store.stamps.prepare(await preparedStamp(store, use))).id;
  const sign = (id: string, signer = owned.holder.signer) => store.stamps.sign(id, ({ toBeSigned }: Stamp) => signer.sign(toBeSigned));
  const codes = (outcomes: readonly PromiseSettledResult<unknown>[]) => outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : []));

  describe('grant', () => {
    const opening = async (changes: Partial<UseOrder>) => store.uses.opening(await useOrder(store, owner, owned, changes));
    const refused = (changes: Partial<UseOrder>, code: string) => expect(opening(changes)).rejects.toMatchObject({ code });

    it('R38 is given by a head of the unit, and by nobody else', async () => {
      const grant = await grantTo(store, owner, owned);
      expect(grant).toMatchObject({ grantee: owner.people.requester, number: 1, used: 0, grantedBy: `person/${owner.people.head}` });
      const order = { id: randomUUID(), esId: owned.seal.esId, grantee: owner.people.requester, documentKinds: [], conditions: [], number: 1, until: grant.until };
      await expect(store.grants.give(order, `person/${owner.people.custodian}`)).rejects.toMatchObject({ code: 'forbidden' });
      const other = await organisation(store);
      await expect(store.grants.give(order, `person/${other.people.head}`)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('R38 covers this person, these documents, this form, this time, and nothing else', async () => {
      const grant = (await grantTo(store, owner, owned, { documentKinds: ['采购合同'], conditions: [{ name: 'amount', atMost: 10_000 }] })).id;
      await opening({ grant, documentKind: '采购合同' });
      await refused({ grant, documentKind: '担保合同' }, 'grant-not-covering');
      await refused({ grant }, 'grant-not-covering');
      await refused({ grant, documentKind: '采购合同', form: { amount: 10_001 } }, 'grant-not-covering');
      await refused({ grant, documentKind: '采购合同', form: {} }, 'grant-not-covering');
      await refused({ grant, documentKind: '采购合同', requester: `person/${owner.people.handler}` }, 'grant-not-covering');
      await refused({ grant: 'none' }, 'grant-unknown');
      offset = days(30);
      await refused({ grant, documentKind: '采购合同' }, 'grant-expired');
    });

    it('R38 covers the one document whose digest it names', async () => {
      const order = await useOrder(store, owner, owned);
      const { sm3 } = await store.documents.row(order.documentId);
      const { id } = await grantTo(store, owner, owned, { documentSm3: sm3 });
      await store.uses.opening({ ...order, grant: id });
      await refused({ grant: id }, 'grant-not-covering');
    });

    it('R36 R39 spares no approval, is part of the subject, and stands in the register', async () => {
      const { id } = await grantTo(store, owner, owned);
      const half = await openUse(store, owner, owned, { grant: id });
      await expect(sign(await prepared(half))).rejects.toMatchObject({ code: 'approval-missing' });
      const use = await approved({ grant: id });
      expect(JSON.parse(use.subject.text)).toMatchObject({ grant: id });
      await sign(await prepared(use));
      expect(await store.register.ofUse(use.id)).toMatchObject([{ grant: id }]);
      expect(await store.grants.get(id)).toMatchObject({ used: 1 });
    });

    it('R38 withdrawn between approval and stamp stamps nothing', async () => {
      const { id } = await grantTo(store, owner, owned);
      const stamp = await prepared(await approved({ grant: id }));
      expect(await store.grants.withdraw(id, `person/${owner.people.head}`)).toMatchObject({ withdrawnAt: expect.any(Number) });
      await store.grants.withdraw(id, `person/${owner.people.head}`);
      await expect(sign(stamp)).rejects.toMatchObject({ code: 'grant-withdrawn' });
      await refused({ grant: id }, 'grant-withdrawn');
    });

    it('R38 the last use, taken fifty times at once, is taken once', async () => {
      const { id } = await grantTo(store, owner, owned, { number: 3 });
      const uses = await Promise.all(Array.from({ length: 50 }, () => approved({ grant: id })));
      const stamps = await Promise.all(uses.map(prepared));
      const outcomes = await Promise.allSettled(stamps.map((stamp) => sign(stamp)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      expect(new Set(codes(outcomes))).toEqual(new Set(['grant-exhausted']));
      expect(await store.grants.get(id)).toMatchObject({ used: 3 });
    }, minutes(3));

    it('R38 is listed for its unit and for the person who has it', async () => {
      const other = await organisation(store);
      const ids = [(await grantTo(store, owner, owned)).id, (await grantTo(store, owner, owned, { grantee: other.people.requester })).id];
      expect((await store.grants.list({ units: [owner.unit] }, { limit: 9 })).map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect((await store.grants.list({ units: [], grantee: other.people.requester }, { limit: 9 })).map(({ id }) => id)).toEqual([ids[1]]);
      expect(await store.grants.list({ units: [] }, { limit: 9 })).toEqual([]);
      const [first] = await store.grants.list({ units: [owner.unit] }, { limit: 1 });
      expect(await store.grants.list({ units: [owner.unit] }, { after: first!.id, limit: 9 })).toHaveLength(1);
    });
  });

  describe('position and personal seals', () => {
    const held = async (order: (holder: string) => Parameters<typeof heldSeal>[2]) => {
      const holder = await seniorPerson(store, owner);
      return { holder, own: await heldSeal(store, owner, order(holder), twoApprovals) };
    };
    /** A use that finance and head have approved, and whom the holder's task was put before. */
    const allBut = async (own: OwnedSeal, changes: Partial<UseOrder> = {}) => {
      const open = await useOrder(store, owner, own, changes);
      await store.uses.recordStep(step(open.useId, 0, { open, opened: ['holder', 'finance', 'head'].map((element) => task(open.useId, element)) }));
      for (const [element, person] of [['finance', owner.people.finance], ['head', owner.people.head]] as const) await store.uses.recordStep(decisionStep(await store.uses.get(open.useId), element, person));
      return store.uses.get(open.useId);
    };

    it.each([['position', positionSeal], ['personal', personalSeal]] as const)('R37 a %s seal stamps by its holder\'s own act, and by no other holder\'s', async (_category, order) => {
      const { holder, own } = await held(order);
      const other = await seniorPerson(store, owner);
      const use = await allBut(own);
      expect((await store.instances.task(`${use.id}:holder`)).candidates).toEqual([holder]);
      const stamp = await prepared(use);
      await expect(sign(stamp, own.holder.signer)).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['holder'] } });
      await expect(store.uses.recordStep(decisionStep(use, 'holder', other))).rejects.toMatchObject({ code: 'task-not-yours' });
      await store.uses.recordStep(decisionStep(use, 'holder', holder));
      expect((await sign(stamp, own.holder.signer)).state).toBe('done');
    });

    it('R37 the transaction that signs asks for the holder\'s act whatever the rule was made to say', async () => {
      const { own } = await held(positionSeal);
      const use = await allBut(own);
      await test.database.query("UPDATE approval_rule JOIN instance ON instance.rule_id = approval_rule.id SET needs = ? WHERE instance.id = ?", [JSON.stringify(twoApprovals), use.id]);
      await expect(sign(await prepared(use), own.holder.signer)).rejects.toMatchObject({ code: 'holder-act-missing' });
    });

    it('R37 the unit may ask for more than the holder: its needs stay', async () => {
      const { holder, own } = await held(positionSeal);
      const open = await useOrder(store, owner, own);
      await store.uses.recordStep(step(open.useId, 0, { open, opened: [task(open.useId, 'holder')] }));
      await store.uses.recordStep(decisionStep(await store.uses.get(open.useId), 'holder', holder));
      await expect(sign(await prepared(await store.uses.get(open.useId)), own.holder.signer)).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['finance', 'head'] } });
    });

    it('R02 a government-service seal is for administrative approvals, when a use is asked for and when it is stamped', async () => {
      const own = await activeSeal(store, owner, { subtype: 'government-service', name: `${owner.name}政务服务专用章` });
      for (const changes of [{}, { documentKind: '合同' }]) await expect(store.uses.opening(await useOrder(store, owner, own, changes))).rejects.toMatchObject({ code: 'outside-scope' });
      const use = await approved({ documentKind: 'administrative-approval' }, own);
      const stamp = await prepared(use);
      await test.database.query("UPDATE seal_use SET document_kind = '合同' WHERE id = ?", [use.id]);
      await expect(sign(stamp, own.holder.signer)).rejects.toMatchObject({ code: 'outside-scope' });
      await test.database.query("UPDATE seal_use SET document_kind = 'administrative-approval' WHERE id = ?", [use.id]);
      expect(await sign(stamp, own.holder.signer)).toMatchObject({ state: 'done' });
    });

    it('R37 a position seal is for the documents of its scope', async () => {
      const { holder, own } = await held((person) => positionSeal(person, { scope: ['财务报表'] }));
      await expect(store.uses.opening(await useOrder(store, owner, own, { documentKind: '劳动合同' }))).rejects.toMatchObject({ code: 'outside-scope' });
      await expect(store.uses.opening(await useOrder(store, owner, own))).rejects.toMatchObject({ code: 'outside-scope' });
      const use = await allBut(own, { documentKind: '财务报表' });
      await store.uses.recordStep(decisionStep(use, 'holder', holder));
      await test.database.query("UPDATE seal_use SET document_kind = '劳动合同' WHERE id = ?", [use.id]);
      await expect(sign(await prepared(use), own.holder.signer)).rejects.toMatchObject({ code: 'outside-scope' });
    });

    it('R37 a personal seal is not lent, delegated or driven by a system', async () => {
      const { holder, own } = await held(personalSeal);
      const client = await clientOf(store, owner);
      const order = { id: randomUUID(), esId: own.seal.esId, grantee: owner.people.requester, documentKinds: [], conditions: [], number: 1, until: later(await store.now(), days(1)) };
      await expect(store.grants.give(order, `person/${holder}`)).rejects.toMatchObject({ code: 'seal-not-lendable' });
      await expect(standingFor(store, owner, own, { client })).rejects.toMatchObject({ code: 'seal-not-lendable' });
      await expect(store.uses.opening(await useOrder(store, owner, own, { requester: `client/${client}` }))).rejects.toMatchObject({ code: 'seal-not-lendable' });
      const { id } = await grantTo(store, owner, owned);
      await expect(store.uses.opening(await useOrder(store, owner, own, { grant: id }))).rejects.toMatchObject({ code: 'seal-not-lendable' });
      const use = await allBut(own);
      await store.uses.recordStep(decisionStep(use, 'holder', holder));
      await test.database.query('UPDATE seal_use SET grant_id = ? WHERE id = ?', [id, use.id]);
      await expect(sign(await prepared(use), own.holder.signer)).rejects.toMatchObject({ code: 'seal-not-lendable' });
    });

    it('R38 a position seal is lent only where the policy lets it be, and never stands under a standing approval', async () => {
      const { holder, own } = await held(positionSeal);
      const order = { id: randomUUID(), esId: own.seal.esId, grantee: owner.people.requester, documentKinds: [], conditions: [], number: 1, until: later(await store.now(), days(1)) };
      await expect(store.grants.give(order, `person/${holder}`)).rejects.toMatchObject({ code: 'seal-not-lendable' });
      await expect(standingFor(store, owner, own)).rejects.toMatchObject({ code: 'seal-not-lendable' });
    });
  });

  describe('standing approval', () => {
    const asked = async (id: string, client: string, changes: Partial<UseOrder> = {}): Promise<Use> => {
      const open = await useOrder(store, owner, owned, { requester: `client/${client}`, handler: `client/${client}`, documentKind: '许可证', standingApproval: id, form: {}, ...changes });
      await store.uses.recordStep(step(open.useId, 0, { open }));
      return store.uses.get(open.useId);
    };

    it('R36 satisfies the rule for its system, seal and kind of document; the register names system and the person who answers', async () => {
      const standing = await standingFor(store, owner, owned);
      const use = await asked(standing.id, standing.client);
      expect(JSON.parse(use.subject.text)).toMatchObject({ standingApproval: standing.id, documentKind: '许可证', requester: `client/${standing.client}` });
      expect((await store.uses.resuming(use.id)).standing).toBe(true);
      expect((await sign(await prepared(use))).state).toBe('done');
      const [row] = await store.register.ofUse(use.id);
      expect(row).toMatchObject({ standingApproval: standing.id, client: standing.client, answerable: owner.people.head, approvers: [{ person: owner.people.head, counts: 'head' }] });
      expect(await store.standingApprovals.get(standing.id)).toMatchObject({ used: 1, usedOnDay: 1 });
    });

    it('R36 satisfies nothing for another system, person, seal or kind', async () => {
      const standing = await standingFor(store, owner, owned);
      const refused = async (changes: Partial<UseOrder>, code = 'standing-approval-not-covering') => expect(asked(standing.id, standing.client, changes)).rejects.toMatchObject({ code });
      await refused({ documentKind: '合同' });
      await refused({ requester: `client/${await clientOf(store, owner)}` });
      await refused({ requester: `person/${owner.people.requester}` });
      const other = await activeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章` });
      await refused({ esId: other.seal.esId });
      await refused({ standingApproval: 'none' }, 'standing-approval-unknown');
    });

    it('R36 may name a template instead of a kind', async () => {
      const template = 'a'.repeat(64);
      const standing = await standingFor(store, owner, owned, { documentKind: undefined, template });
      await expect(asked(standing.id, standing.client)).rejects.toMatchObject({ code: 'standing-approval-not-covering' });
      expect((await sign(await prepared(await asked(standing.id, standing.client, { template })))).state).toBe('done');
      await expect(standingFor(store, owner, owned, { template })).rejects.toMatchObject({ code: 'request-invalid' });
    });

    it('R38 withdrawn, or over, between asking and stamping stamps nothing', async () => {
      const standing = await standingFor(store, owner, owned);
      const [withdrawn, late] = [await prepared(await asked(standing.id, standing.client)), await standingFor(store, owner, owned, { until: later(await store.now(), minutes(1)) })];
      await store.standingApprovals.withdraw(standing.id, 'person/x');
      await expect(sign(withdrawn)).rejects.toMatchObject({ code: 'standing-approval-withdrawn' });
      const stamp = await prepared(await asked(late.id, late.client));
      offset = minutes(2);
      await expect(sign(stamp)).rejects.toMatchObject({ code: 'standing-approval-expired' });
    });

    it('R36 R60 of fifty uses at once no more stamp than its number and its daily cap allow; the day is that of Asia/Shanghai', async () => {
      offset = instant('2027-03-01T15:50:00Z') - Date.now(); // 23:50 in Shanghai
      owned = await activeSeal(store, owner, { subtype: 'finance', name: `${owner.name}财务专用章` });
      const standing = await standingFor(store, owner, owned, { number: 9, dailyCap: 5 });
      const stamps = await Promise.all(Array.from({ length: 50 }, async () => prepared(await asked(standing.id, standing.client))));
      const today = await Promise.allSettled(stamps.map((stamp) => sign(stamp)));
      expect(today.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(new Set(codes(today))).toEqual(new Set(['standing-approval-daily-cap']));
      offset += minutes(9);
      await expect(asked(standing.id, standing.client)).rejects.toMatchObject({ code: 'standing-approval-daily-cap' });
      offset += minutes(2); // 00:01 of the next day there, the same day in UTC
      const stampsOfTheNextDay = await Promise.all(Array.from({ length: 6 }, async () => prepared(await asked(standing.id, standing.client))));
      const tomorrow = await Promise.allSettled(stampsOfTheNextDay.map((stamp) => sign(stamp)));
      expect(tomorrow.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
      expect(new Set(codes(tomorrow))).toEqual(new Set(['standing-approval-exhausted']));
      offset += hours(1);
    }, minutes(3));

    it('is the same when it is granted again, and is refused for a system or person who is not there', async () => {
      const standing = await standingFor(store, owner, owned);
      expect(await standingFor(store, owner, owned, { id: standing.id, number: 7 })).toMatchObject({ number: 1_000 });
      await expect(standingFor(store, owner, owned, { client: randomUUID() })).rejects.toMatchObject({ code: 'client-unknown' });
      await expect(standingFor(store, owner, owned, { answerable: randomUUID() })).rejects.toMatchObject({ code: 'request-invalid' });
    });
  });
});
