import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StepRecord } from '../../domain/use/step.ts';
import { activeSeal, madeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { plainGraph } from '../../test/fixtures/plainGraph.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse, step, task, useOrder } from '../../test/fixtures/use.ts';
import type { Store, Use } from '../store.ts';

describe('use', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let owned: OwnedSeal;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });
  afterAll(() => test.remove());

  const openStep = async (changes: Partial<StepRecord> = {}): Promise<StepRecord> => {
    const open = await useOrder(store, owner, owned);
    return step(open.useId, 0, { open, opened: [task(open.useId, 'finance')], ...changes });
  };
  const candidates = async (taskId: string) => (await store.instances.task(taskId)).candidates;

  describe('when it is opened', () => {
    it('R36 has one subject of seal, flow, rule, document, place and form, the same before and after it is written', async () => {
      const order = await useOrder(store, owner, owned);
      const opening = await store.uses.opening(order);
      await store.uses.recordStep(step(order.useId, 0, { open: { ...order, subjectSm3: opening.subjectSm3 } }));
      const use = await store.uses.get(order.useId);
      expect(use.subject).toEqual({ number: 1, text: opening.subjectText, sm3: opening.subjectSm3 });
      expect(JSON.parse(use.subject.text)).toMatchObject({
        use: order.useId, seal: order.esId, flow: owner.flow, rule: owner.rule, requester: order.requester, unit: owner.unit, form: { amount: 5_000 },
        documents: [{ id: order.documentId, place: order.place }],
      });
      expect(opening).toMatchObject({ graph: plainGraph, variables: { subject: { form: { amount: 5_000 } } } });
      expect(opening.resumed).toBeUndefined();
    });

    it('goes on with what is written when it is opened again, also after the seal was frozen', async () => {
      const seal = await activeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章` });
      const order = await useOrder(store, owner, seal);
      await store.uses.recordStep(step(order.useId, 0, { open: order, state: 'the state' }));
      await store.seals.freeze(order.esId, 'reportLoss', { reason: '', by: 'person/x' });
      expect((await store.uses.opening(order)).resumed).toEqual({ state: 'the state', step: 1, status: 'open', stamped: false });
    });

    it('R36 is refused when another flow was bound meanwhile', async () => {
      const open = await openStep();
      await expect(store.uses.recordStep({ ...open, open: { ...open.open!, subjectSm3: '0'.repeat(64) } })).rejects.toMatchObject({ code: 'subject-changed' });
      await expect(store.uses.get(open.useId)).rejects.toMatchObject({ code: 'use-unknown' });
    });

    it('R42 is refused for a seal that is not active, R81 for one without a flow, and for a document that is not there', async () => {
      const made = await madeSeal(store, await organisation(store));
      const order = await useOrder(store, owner, owned);
      await expect(store.uses.opening({ ...order, esId: made.seal.esId })).rejects.toMatchObject({ code: 'seal-not-active' });
      await expect(store.uses.opening({ ...order, esId: 'none' })).rejects.toMatchObject({ code: 'seal-unknown' });
      await expect(store.uses.opening({ ...order, documentId: 'none' })).rejects.toMatchObject({ code: 'document-unknown' });
      await test.database.query("UPDATE seal SET status = 'active' WHERE es_id = ?", [made.seal.esId]);
      await expect(store.uses.opening({ ...order, esId: made.seal.esId })).rejects.toMatchObject({ code: 'flow-not-bound' });
    });

    it('R36 is refused when the seal was frozen between opening and the first step', async () => {
      const seal = await activeSeal(store, owner, { subtype: 'finance', name: `${owner.name}财务专用章` });
      const order = await useOrder(store, owner, seal);
      await store.uses.opening(order);
      await store.seals.freeze(order.esId, 'suspend', { reason: '', by: 'person/x' });
      await expect(store.uses.recordStep(step(order.useId, 0, { open: order }))).rejects.toMatchObject({ code: 'seal-not-active' });
    });
  });

  describe('when a step is recorded', () => {
    it('takes the same step twice for one, also at once', async () => {
      const first = await openStep({ history: [{ element: 'start', event: 'completed', at: await store.now() }] });
      expect(await Promise.all([store.uses.recordStep(first), store.uses.recordStep(first)])).toEqual([{ kind: 'recorded' }, { kind: 'recorded' }]);
      expect(await store.uses.recordStep(first)).toEqual({ kind: 'recorded' });
      expect((await store.uses.get(first.useId)).step).toBe(1);
      expect(await store.instances.history(first.useId)).toHaveLength(1);
      expect(await store.instances.tasksOf(first.useId)).toHaveLength(1);
    });

    it('says what is there to a step that another has overtaken', async () => {
      const first = await openStep();
      await store.uses.recordStep(first);
      await store.uses.recordStep(step(first.useId, 1, { state: 'one way' }));
      expect(await store.uses.recordStep(step(first.useId, 1, { state: 'another way' }))).toEqual({ kind: 'stale', state: 'one way', step: 2, status: 'open', flow: owner.flow });
      expect(await store.uses.recordStep(step(first.useId, 7))).toMatchObject({ kind: 'stale', step: 2 });
    });

    it('writes nothing after the end', async () => {
      const first = await openStep();
      await store.uses.recordStep(first);
      await store.uses.recordStep(step(first.useId, 1, { end: { status: 'failed', problem: 'seal-not-active' } }));
      expect(await store.uses.recordStep(step(first.useId, 2))).toMatchObject({ kind: 'stale', status: 'failed', step: 2 });
      expect(await store.uses.get(first.useId)).toMatchObject({ status: 'failed', problem: 'seal-not-active' });
      expect(await store.instances.tasksOf(first.useId)).toMatchObject([{ state: 'cancelled' }]);
      expect(await store.uses.open()).not.toContain(first.useId);
    });

    it('keeps a large engine state', async () => {
      const first = await openStep({ state: JSON.stringify(Array.from({ length: 20_000 }, () => randomUUID())) });
      await store.uses.recordStep(first);
      expect((await store.uses.resuming(first.useId)).resumed?.state).toBe(first.state);
    });

    it('R40 leaves every step with the digest of its state in the audit', async () => {
      const first = await openStep();
      await store.uses.recordStep(first);
      const entries = await store.audit.entries(`use/${first.useId}`, { limit: 10 });
      expect(entries.map(({ act, actor }) => ({ act, actor }))).toEqual([
        { act: 'use.requested', actor: `person/${owner.people.requester}` },
        { act: 'use.step', actor: 'system/process' },
      ]);
      expect((await store.audit.entries(`seal/${owned.seal.esId}`, { limit: 100 })).at(-1)).toMatchObject({ act: 'use.requested', details: { use: first.useId } });
    });
  });

  describe('when a task is opened', () => {
    it('R36 goes to the persons of the rule, whatever the flow assigns', async () => {
      const first = await openStep();
      await store.uses.recordStep({ ...first, opened: [task(first.useId, 'finance', { who: { persons: [owner.people.requester] } })] });
      expect([...(await candidates(`${first.useId}:finance`))].sort()).toEqual([owner.people.finance, owner.people.secondFinance].sort());
    });

    it('R36 does not go to the requester, nor to who has given the approval it is kept apart from', async () => {
      const open = await useOrder(store, owner, owned, { requester: `person/${owner.people.secondFinance}` });
      await store.people.grantRole({ id: randomUUID(), holder: owner.people.finance, role: 'unit-head', unit: owner.unit }, 'person/x');
      await store.uses.recordStep(step(open.useId, 0, { open, opened: [task(open.useId, 'finance')] }));
      expect(await candidates(`${open.useId}:finance`)).toEqual([owner.people.finance]);
      await store.uses.recordStep({ ...decisionStep(await store.uses.get(open.useId), 'finance', owner.people.finance), opened: [task(open.useId, 'head')] });
      expect(await candidates(`${open.useId}:head`)).toEqual([owner.people.head]);
    });

    it('is refused when nobody, or too few, could do it, and then nothing is written', async () => {
      const first = await openStep();
      for (const opened of [[task(first.useId, 'unknown-need')], [task(first.useId, 'finance', { required: 3 })], [{ ...task(first.useId, 'free'), counts: undefined }]]) {
        await expect(store.uses.recordStep({ ...first, opened })).rejects.toMatchObject({ code: 'approver-missing' });
      }
      await expect(store.uses.get(first.useId)).rejects.toMatchObject({ code: 'use-unknown' });
    });

    it('goes where the flow says when it does not count', async () => {
      const first = await openStep();
      const plain = (element: string, who: NonNullable<ReturnType<typeof task>['who']>) => task(first.useId, element, { counts: undefined, who });
      await store.uses.recordStep({ ...first, opened: [
        plain('a', { relation: 'custodian' }), plain('b', { relation: 'requester' }), plain('c', { relation: 'unit-head-of-requester' }), plain('d', { persons: [owner.people.handler] }),
      ] });
      expect(await candidates(`${first.useId}:a`)).toEqual([owner.people.custodian]);
      expect(await candidates(`${first.useId}:b`)).toEqual([owner.people.requester]);
      expect(await candidates(`${first.useId}:c`)).toContain(owner.people.head);
      expect(await candidates(`${first.useId}:d`)).toEqual([owner.people.handler]);
    });
  });

  describe('when a person decides', () => {
    let use: Use;
    beforeEach(async () => {
      use = await openUse(store, owner, owned);
    });
    const refused = async (recorded: StepRecord, code: string) => {
      const before = await store.uses.get(use.id);
      await expect(store.uses.recordStep(recorded)).rejects.toMatchObject({ code });
      expect(await store.uses.get(use.id)).toEqual(before);
    };

    it('R36 keeps person, proof, subject and time', async () => {
      await store.uses.recordStep(decisionStep(use, 'finance', owner.people.finance, { proof: 'passkey', comment: '同意' }));
      expect(await store.instances.decisions(use.id)).toMatchObject([{ taskId: `${use.id}:finance`, counts: 'finance', outcome: 'approved', person: owner.people.finance, proof: 'passkey', subject: use.subject.sm3 }]);
      expect(await store.instances.task(`${use.id}:finance`)).toMatchObject({ state: 'completed' });
    });

    it('R36 is refused to another person, to one who lost the role, and to the approver of what is kept apart', async () => {
      await refused(decisionStep(use, 'finance', owner.people.head), 'task-not-yours');
      const grant = randomUUID();
      const third = randomUUID();
      await store.people.addPerson({ id: third, login: third, name: '丙', mail: 'c@example.org', passwordHash: '' });
      for (const [id, role] of [[grant, 'finance'], [randomUUID(), 'unit-head']] as const) await store.people.grantRole({ id, holder: third, role, unit: owner.unit }, 'person/x');
      use = await openUse(store, owner, owned);
      await store.uses.recordStep(decisionStep(use, 'head', third));
      use = await store.uses.get(use.id);
      await refused(decisionStep(use, 'finance', third), 'task-not-yours');
      use = await openUse(store, owner, owned);
      await store.people.withdrawRole(grant, 'person/x');
      await refused(decisionStep(use, 'finance', third), 'task-not-yours');
    });

    it('is refused a second time', async () => {
      const first = { ...decisionStep(use, 'finance', owner.people.finance), closed: [] };
      await store.uses.recordStep(first);
      use = await store.uses.get(use.id);
      await refused(decisionStep(use, 'finance', owner.people.finance), 'task-decided');
    });

    it('is refused after the task has ended', async () => {
      await store.uses.recordStep(decisionStep(use, 'finance', owner.people.finance));
      use = await store.uses.get(use.id);
      await refused(decisionStep(use, 'finance', owner.people.secondFinance), 'task-ended');
      await refused({ ...decisionStep(use, 'none', owner.people.finance) }, 'task-unknown');
    });

    it('R36 is refused on another subject and with a weaker proof than the rule asks', async () => {
      await refused(decisionStep(use, 'finance', owner.people.finance, { subject: '0'.repeat(64) }), 'subject-changed');
      await refused(decisionStep(use, 'finance', owner.people.finance, { proof: 'session' }), 'proof-too-weak');
    });
  });

  describe('when people look for it', () => {
    it('is in the inbox of those who may decide, oldest first, page by page, until it is decided', async () => {
      const own = await organisation(store);
      const seal = await activeSeal(store, own);
      const uses = [await openUse(store, own, seal), await openUse(store, own, seal), await openUse(store, own, seal)];
      const first = await store.instances.inbox(own.people.finance, { limit: 2 });
      expect(first.map(({ hostId }) => hostId)).toEqual([uses[0]!.id, uses[1]!.id]);
      expect((await store.instances.inbox(own.people.finance, { after: first[1]!.id, limit: 2 })).map(({ hostId }) => hostId)).toEqual([uses[2]!.id]);
      await store.uses.recordStep(decisionStep(uses[0]!, 'finance', own.people.finance));
      expect(await store.instances.inbox(own.people.secondFinance, { limit: 9 })).toHaveLength(2);
      expect(await store.instances.inbox(own.people.requester, { limit: 9 })).toEqual([]);
    });

    it('is listed for its requester and its unit, newest first, page by page', async () => {
      const own = await organisation(store);
      const seal = await activeSeal(store, own);
      const ids = [(await openUse(store, own, seal)).id, (await openUse(store, own, seal)).id, (await openUse(store, own, seal)).id].reverse();
      const page = await store.uses.list({ requester: `person/${own.people.requester}` }, { limit: 2 });
      expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 2));
      expect((await store.uses.list({ units: [own.unit] }, { after: page[1]!.id, limit: 2 })).map(({ id }) => id)).toEqual(ids.slice(2));
      expect(await store.uses.list({ units: [] }, { limit: 2 })).toEqual([]);
    });

    it('R53 takes part: requester, handler and candidates, and nobody else', async () => {
      const use = await openUse(store, owner, owned);
      const parts = await Promise.all([owner.people.requester, owner.people.handler, owner.people.finance, owner.people.custodian].map((person) => store.uses.takesPart(use.id, `person/${person}`)));
      expect(parts).toEqual([true, true, true, false]);
      expect(await store.uses.takesPart(use.id, 'client/x')).toBe(false);
    });

    it('gives the addresses of a notice', async () => {
      const use = await openUse(store, owner, owned);
      expect(await store.uses.recipients(use.id, 'requester')).toEqual([{ person: owner.people.requester, mail: 'requester@example.org' }]);
      expect(await store.uses.recipients(use.id, 'role:custodian')).toEqual([{ person: owner.people.custodian, mail: 'custodian@example.org' }]);
      expect(await store.uses.recipients(use.id, 'nobody')).toEqual([]);
    });
  });
});
