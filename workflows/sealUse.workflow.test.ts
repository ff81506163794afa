import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, hours } from '../domain/instant.ts';
import { twoApprovals } from '../test/fixtures/organisation.ts';
import { decideOn, decisionOn, endOf, lateRefusalFlow, newUse, openTask, openUse, orderOf, parallelFlow, placeOf, plainFlow, send, traces, verified, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';

/** The failure of an update, by its code. */
const failing = (code: string) => ({ cause: { type: code } });

describe('use of a seal', () => {
  let world: World, plain: Place;

  const approved = async (place = plain): Promise<string> => {
    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
    return useId;
  };
  const freeze = (esId: string, act: 'reportLoss' | 'suspend' = 'reportLoss') => world.store.seals.freeze(esId, act, { reason: '遗失', by: 'person/custodian' });

  beforeAll(async () => {
    world = await openWorld();
    plain = await placeOf(world, plainFlow);
  }, 120_000);
  afterEach(() => world.interruptions.end());
  afterAll(() => world.close(), 60_000);

  describe('when all who must approve it have approved', () => {
    let useId: string;
    beforeAll(async () => {
      useId = await approved();
      await endOf(world, useId);
    });

    it('R36 is stamped once, and whoever asked for it is told', async () => {
      expect(await traces(world, useId)).toEqual({ status: 'stamped', problem: undefined, stamps: ['done'], register: 1, mails: ['文件已用印'] });
    });

    it('R43 leaves a document that anyone can verify offline', async () => {
      expect(await verified(world, useId)).toMatchObject({ signatures: [{ indication: 'TOTAL-PASSED', subFilter: 'GM.sm2seal', seal: { esId: plain.esId } }] });
    });

    it('R39 is registered with date, unit, reason, approvers, handler, document, seal, place and signature', async () => {
      const [stamp] = await world.store.stamps.ofUse(useId);
      const use = await world.store.uses.get(useId);
      expect(await world.store.register.ofUse(useId)).toMatchObject([{
        unit: plain.owner.unit, reason: use.reason, handler: use.handler, documentSm3: stamp!.inputSm3, esId: plain.esId, place: use.place, signature: stamp!.signature, at: stamp!.signedAt,
        approvers: [{ person: plain.owner.people.finance, counts: 'finance' }, { person: plain.owner.people.head, counts: 'head' }],
      }]);
    });

    it('R40 has each act in its audit with the one who did it', async () => {
      const entries = await world.store.audit.entries(`use/${useId}`, { limit: 100 });
      const acts = entries.filter(({ act }) => act !== 'use.step').map(({ act, actor }) => [act, actor]);
      const { finance, head, requester } = plain.owner.people;
      expect(acts).toEqual([
        ['use.requested', `person/${requester}`], ['task.approved', `person/${finance}`], ['task.approved', `person/${head}`],
        ['stamp.prepared', 'system/stamping'], ['stamp.signed', 'system/stamping'], ['stamp.finished', 'system/stamping'], ['use.archived', 'system/stamping'], ['use.stamped', 'system/process'],
      ]);
    });
  });

  describe('when it is asked for again under its id', () => {
    it('finds the first', async () => {
      const order = await orderOf(world, plain);
      const [first, second] = await Promise.all([openUse(world, order), openUse(world, order)]);
      expect(second).toEqual(first);
      expect(await openUse(world, order)).toEqual(first);
      expect(await world.store.instances.tasksOf(order.useId)).toHaveLength(1);
    });
  });

  describe('when it is refused', () => {
    it('R36 ends at once and nothing is stamped', async () => {
      const useId = await newUse(world, plain);
      await decideOn(world, plain, useId, 'finance', { outcome: 'refused', comment: '金额不符' });
      expect(await endOf(world, useId)).toBe('refused');
      expect(await traces(world, useId)).toMatchObject({ status: 'refused', stamps: [], register: 0 });
      expect((await world.store.instances.tasksOf(useId)).map(({ state }) => state)).toEqual(['completed']);
    });
  });

  describe('when two of the same office must approve', () => {
    it('R36 waits for a second person, and the first cannot be both', async () => {
      const needs = [{ ...twoApprovals[0]!, count: 2 }];
      const joint = await placeOf(world, 'start s\nuser finance counts=finance required=2\nstamp p\nend e\ns -> finance\nfinance -> p\np -> e', { needs });
      const useId = await newUse(world, joint);
      await decideOn(world, joint, useId, 'finance');
      await expect(decideOn(world, joint, useId, 'finance')).rejects.toMatchObject(failing('task-decided'));
      expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: [] });
      await decideOn(world, joint, useId, 'finance', { by: 'secondFinance' });
      expect(await endOf(world, useId)).toBe('stamped');
      expect((await world.store.register.ofUse(useId))[0]!.approvers.map(({ person }) => person)).toEqual([joint.owner.people.finance, joint.owner.people.secondFinance]);
    });
  });

  describe('when a decision may not be taken', () => {
    let useId: string;
    beforeAll(async () => { useId = await newUse(world, plain); });

    it.each([
      ['R36 by someone for whom the task is not', 'task-not-yours', { by: 'handler' }],
      ['R36 on another subject than this', 'subject-changed', { subject: 'f'.repeat(64) }],
      ['R54 with a weaker proof of identity than the rule asks for', 'proof-too-weak', { proof: 'session' }],
      ['on a task that the use does not have', 'task-ended', { taskId: 'nowhere' }],
    ] as const)('%s: it is rejected with its code and changes nothing', async (_, code, changes) => {
      const before = await world.store.uses.get(useId);
      await expect(decideOn(world, plain, useId, 'finance', changes)).rejects.toMatchObject(failing(code));
      expect(await world.store.uses.get(useId)).toEqual(before);
      expect(await world.store.instances.decisions(useId)).toEqual([]);
    });

    it('after the task has ended it is rejected, and the same decision sent again is the first one', async () => {
      const decision = await decisionOn(world, plain, useId, 'finance');
      const first = await send(world, useId, decision);
      expect(await send(world, useId, decision)).toEqual(first);
      await expect(send(world, useId, { ...decision, id: randomUUID() })).rejects.toMatchObject(failing('task-ended'));
      expect(await world.store.instances.decisions(useId)).toHaveLength(1);
    });

    it('of two at the same time on one task one is rejected', async () => {
      const both = await Promise.allSettled([true, true].map(async () => send(world, useId, await decisionOn(world, plain, useId, 'head'))));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { cause: { type: expect.stringMatching(/^(task-ended|use-ended)$/) } } });
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('after the use has ended there is nobody to take it', async () => {
      await endOf(world, useId);
      const { id: taskId } = (await world.store.instances.tasksOf(useId))[0]!;
      await expect(decideOn(world, plain, useId, 'finance', { taskId })).rejects.toMatchObject({ name: 'WorkflowNotFoundError' });
      expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
    });
  });

  describe('when it cannot be opened', () => {
    const notWritten = async (place: Place, code: string) => {
      const order = await orderOf(world, place);
      await expect(openUse(world, order)).rejects.toMatchObject(failing(code));
      await expect(endOf(world, order.useId)).rejects.toMatchObject(failing(code));
      await expect(world.store.uses.get(order.useId)).rejects.toMatchObject({ code: 'use-unknown' });
      expect(await world.store.instances.tasksOf(order.useId)).toEqual([]);
      expect(await world.store.audit.entries(`use/${order.useId}`, { limit: 1 })).toEqual([]);
    };

    it('R42 because the seal is not active, nothing is written', async () => {
      const frozen = await placeOf(world, plainFlow);
      await freeze(frozen.esId, 'suspend');
      await notWritten(frozen, 'seal-not-active');
    });

    it('R36 because nobody may give an approval, nothing is written', async () => {
      const lonely = await placeOf(world, plainFlow);
      for (const staff of ['finance', 'secondFinance'] as const) await world.store.people.withdrawRole(lonely.owner.grants[staff], 'person/x');
      await notWritten(lonely, 'approver-missing');
    });
  });

  describe('when the seal is frozen between the last approval and the stamp', () => {
    it('R35 fails with the reason, nothing is signed, and the requester is told', async () => {
      const lost = await placeOf(world, plainFlow);
      world.interruptions.once('before signStamp', async () => { await freeze(lost.esId); });
      const useId = await approved(lost);
      expect(await endOf(world, useId)).toBe('failed');
      expect(await traces(world, useId)).toEqual({ status: 'failed', problem: 'seal-not-active', stamps: ['pending'], register: 0, mails: ['用印未能完成'] });
      expect((await world.store.audit.entries(`seal/${lost.esId}`, { limit: 100 })).map(({ act }) => act)).not.toContain('stamp.signed');
    });
  });

  describe('when the device does not answer for half an hour', () => {
    it('R36 is stamped once when it is back, with the time of then', async () => {
      await world.devices.unplug();
      const useId = await approved();
      const before = world.now();
      await world.pass(minutes(30));
      expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: ['pending'], register: 0 });
      await world.devices.plugIn();
      await world.pass(minutes(1));
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ stamps: ['done'], register: 1, mails: ['文件已用印'] });
      expect(await verified(world, useId)).toMatchObject({ signatures: [{ indication: 'TOTAL-PASSED' }] });
      expect((await world.store.stamps.ofUse(useId))[0]!.preparedAt - before).toBeGreaterThan(minutes(25));
    }, 60_000);
  });

  describe('when the mail server does not answer for an hour', () => {
    it('is stamped all the same, and the mail arrives once', async () => {
      await world.outside.stopMail();
      const useId = await approved();
      await world.pass(hours(1));
      expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: ['done'], register: 1, mails: [] });
      await world.outside.startMail();
      await world.pass(minutes(2));
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ mails: ['文件已用印'] });
    }, 60_000);
  });

  describe('when an address of who is to be told is none', () => {
    it('ends all the same, with a note for the auditors', async () => {
      const place = await placeOf(world, plainFlow);
      const misspelt = { id: randomUUID(), login: `odd-${place.owner.unit}`, name: '某人', mail: 'not an address', passwordHash: '' };
      await world.store.people.addPerson(misspelt);
      await world.store.people.grantRole({ id: randomUUID(), holder: misspelt.id, role: 'requester', unit: place.owner.unit }, 'system/set-up');
      const useId = await newUse(world, place, { requester: `person/${misspelt.id}` });
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
      expect((await world.store.audit.entries(`use/${useId}`, { limit: 100 })).map(({ act }) => act)).toContain('mail-refused');
    });
  });

  describe('when a worker dies after it has done its part and before it could say so', () => {
    it.each(['loadUse', 'recordStep', 'prepareStamp', 'signStamp', 'finishStamp', 'notifyUse'])('in %s: R39 there is one stamp, one row, one mail', async (activity) => {
      world.interruptions.dieOnce(`after ${activity}`);
      const useId = await approved();
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toEqual({ status: 'stamped', problem: undefined, stamps: ['done'], register: 1, mails: ['文件已用印'] });
    });
  });

  describe('when another branch refuses while the stamp is being made', () => {
    let place: Place;
    beforeAll(async () => { place = await placeOf(world, lateRefusalFlow); });

    it('R36 is not signed any more', async () => {
      await world.devices.unplug();
      const useId = await approved(place);
      await eventually(async () => (await world.store.stamps.ofUse(useId)).length > 0);
      await decideOn(world, place, useId, 'late', { by: 'custodian', outcome: 'refused' });
      await world.devices.plugIn();
      await world.pass(minutes(2));
      expect(await endOf(world, useId)).toBe('refused');
      expect(await traces(world, useId)).toMatchObject({ status: 'refused', stamps: ['pending'], register: 0 });
    });

    it('R39 is stamped, and its document finished, when the signature came first', async () => {
      const useId = await newUse(world, place);
      world.interruptions.once('after signStamp', async () => {
        await decideOn(world, place, useId, 'late', { by: 'custodian', outcome: 'refused' });
      });
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      await endOf(world, useId);
      expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
      expect(await verified(world, useId)).toMatchObject({ signatures: [{ indication: 'TOTAL-PASSED' }] });
    });
  });

  describe('when its flow asks for more where more is at stake', () => {
    const flow = 'start s\nxor g default=small\nuser chief role=unit-head\nuser finance counts=finance\nuser head counts=head\nstamp p\nend e\ns -> g\ng -> chief : subject.form.amount > 10000\ng -> finance flow=small\nchief -> finance\nfinance -> head\nhead -> p\np -> e';
    it.each([[5_000, 'finance'], [50_000, 'chief']])('R36 an amount of %d goes first to %s', async (amount, element) => {
      const place = await placeOf(world, flow);
      const useId = await newUse(world, place, { form: { amount } });
      expect((await openTask(world, useId, element)).state).toBe('open');
      if (element === 'chief') await decideOn(world, place, useId, 'chief', { by: 'head' });
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when two approve side by side', () => {
    it.each([['finance', 'head'], ['head', 'finance']])('R36 is stamped after both, first %s, then %s', async (first, second) => {
      const place = await placeOf(world, parallelFlow);
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, first);
      expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: [] });
      await decideOn(world, place, useId, second);
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });
});
