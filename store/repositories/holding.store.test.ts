import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../domain/instant.ts';
import { flowUnder, heldSeal, holdersAct, personalSeal, positionSeal, seniorPerson } from '../../test/fixtures/heldSeal.ts';
import { madeSeal, makingOrder, organisation, twoApprovals, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { MakingOrder, Store } from '../store.ts';

describe('position and personal seals', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let owner: Organisation;
  let holder: string;
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store);
    holder = await seniorPerson(store, owner);
  });

  const order = (changes: Partial<MakingOrder>) => store.makings.order(makingOrder(owner, changes), 'person/maker');
  const refused = (changes: Partial<MakingOrder>, code: string) => expect(order(changes)).rejects.toMatchObject({ code });

  describe('when one is made', () => {
    it('R01 R03 is told with its category, role, holder and scope', async () => {
      const { seal } = await madeSeal(store, owner, positionSeal(holder, { scope: ['财务报表'] }));
      expect(await store.seals.get(seal.esId)).toMatchObject({ category: 'position', positionRole: 'finance-head', holder, scope: ['财务报表'], name: '张三' });
      expect((await store.seals.get(seal.esId)).subtype).toBeUndefined();
      expect((await madeSeal(store, owner, personalSeal(holder))).seal).toMatchObject({ category: 'personal', holder, scope: [] });
    });

    it('R06 is refused with a text that is not the holder\'s name', async () => {
      await refused(positionSeal(holder, { name: '李四' }), 'seal-name-invalid');
      await refused(personalSeal(holder, { name: owner.name }), 'seal-name-invalid');
    });

    it('R01 is refused with what belongs to another category', async () => {
      await refused({ category: 'position' }, 'seal-kind-invalid');
      await refused(positionSeal(holder, { positionRole: undefined }), 'seal-kind-invalid');
      await refused(personalSeal(holder, { positionRole: 'operator' }), 'seal-kind-invalid');
      await refused(personalSeal(holder, { scope: ['合同'] }), 'seal-kind-invalid');
      await refused({ holder }, 'seal-kind-invalid');
    });

    it('is refused for a holder who is not there', () => refused(personalSeal(randomUUID()), 'holder-unknown'));

    it('R71 stands alone: one seal of a holder in a role, one of the legal representative, one of a person', async () => {
      const another = await seniorPerson(store, owner);
      await madeSeal(store, owner, positionSeal(holder));
      await refused(positionSeal(holder), 'seal-exists');
      await order(positionSeal(another));
      await order(positionSeal(holder, { positionRole: 'legal-representative' }));
      await refused(positionSeal(another, { positionRole: 'legal-representative' }), 'seal-exists');
      await order(personalSeal(holder));
      await refused(personalSeal(holder), 'seal-exists');
    });

    it('R71 is refused for a physical code that stands for another seal, until that one has ended', async () => {
      const physicalCode = `2301${String(Math.random()).slice(2, 11)}`;
      const { seal } = await madeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章`, physicalCode });
      await refused({ subtype: 'finance', name: `${owner.name}财务专用章`, physicalCode }, 'seal-exists');
      await store.seals.freeze(seal.esId, 'revoke', { reason: '', by: 'person/x' });
      await order({ subtype: 'finance', name: `${owner.name}财务专用章`, physicalCode });
    });

    it('R71 of fifty orders for one person at once exactly one is taken', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => order(personalSeal(holder))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }, minutes(2));

    it('R80 takes no key that another seal has', async () => {
      const { seal } = await madeSeal(store, owner);
      const { key } = await store.seals.edition(seal.esId);
      await expect(store.makings.recordKey({ ...key, id: randomUUID() })).rejects.toMatchObject({ code: 'key-of-another' });
      const { makingId, esId } = await order(personalSeal(holder));
      const edition = await store.seals.edition(seal.esId);
      await expect(store.makings.complete({ ...edition, esId, makingId, keyId: key.id })).rejects.toMatchObject({ code: 'key-of-another' });
    });
  });

  describe('when a flow is bound', () => {
    it('R37 takes none whose rule does not ask the holder, and asks a unit seal\'s for no holder', async () => {
      const { seal } = await madeSeal(store, owner, positionSeal(holder));
      await expect(store.flows.bind(seal.esId, owner.flow, 'person/x')).rejects.toMatchObject({ code: 'holder-not-asked' });
      const asRole = await flowUnder(store, owner, [{ ...holdersAct, who: { role: 'holder' } }]);
      await expect(store.flows.bind(seal.esId, asRole, 'person/x')).rejects.toMatchObject({ code: 'holder-not-asked' });
      await store.flows.bind(seal.esId, await flowUnder(store, owner, [holdersAct, ...twoApprovals]), 'person/x');
      await store.flows.bind((await madeSeal(store, owner)).seal.esId, owner.flow, 'person/x');
    });
  });

  describe('when one becomes active', () => {
    it('R81 needs a flow, but no custodian: its holder keeps it', async () => {
      const { seal } = await madeSeal(store, owner, personalSeal(holder));
      await expect(store.seals.activate(seal.esId, 'person/maker')).rejects.toMatchObject({ code: 'flow-not-bound' });
      expect((await heldSeal(store, owner, positionSeal(holder))).seal.status).toBe('active');
    });

    it('R81 R41 is refused for a unit seal whose custodian is none any more', async () => {
      const { seal } = await madeSeal(store, owner);
      await store.seals.recordRules(seal.esId, { custodian: owner.people.custodian }, 'person/x');
      await store.flows.bind(seal.esId, owner.flow, 'person/x');
      await store.people.withdrawRole(owner.grants.custodian, 'person/x');
      await expect(store.seals.activate(seal.esId, 'person/maker')).rejects.toMatchObject({ code: 'seal-rules-missing' });
    });
  });
});
