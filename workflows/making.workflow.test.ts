import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { opensslVerifies } from '../test/devices/openssl.ts';
import { readCertificate } from '../sealing/certificates/certificate.ts';
import { readSeal } from '../sealing/ses/readSeal.ts';
import { days, hours, minutes } from '../domain/instant.ts';
import { makingOrder, organisation, type Organisation } from '../test/fixtures/organisation.ts';
import { make } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { taskQueues, workflowIds, workflowTypes } from './messages.ts';

describe('making of a seal', () => {
  let world: World, owner: Organisation, makingId: string;

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => {
    owner = await organisation(world.store);
    ({ makingId } = await world.store.makings.order(makingOrder(owner), 'person/maker'));
  });
  afterEach(async () => {
    world.interruptions.end();
    await world.outside.switchAuthority({});
  });

  /** Begins without waiting for the end. */
  const begin = () => world.temporal.client.workflow.start(workflowTypes.making, { workflowId: workflowIds.making(makingId), taskQueue: taskQueues.process, args: [makingId] });
  const end = () => world.temporal.client.workflow.getHandle(workflowIds.making(makingId)).result();
  const issued = async () => (await world.test.database.query('SELECT es_id FROM seal_edition WHERE making_id = ?', [makingId])).length;

  it('R18 R19 R51 gives seal data signed by the maker, valid as long as its certificate, for a key wrapped by the device', async () => {
    const { esId } = await make(world, makingId);
    const [edition, maker] = [await world.store.seals.edition(esId), await world.store.makings.maker('maker-1')];
    const seal = readSeal(edition.sealData);
    expect(opensslVerifies(maker!.key.publicKey, seal.info, seal.signature)).toBe(true);
    const certificate = readCertificate(edition.certificate);
    expect([seal.validStart, seal.validEnd]).toEqual([certificate.notBefore, certificate.notAfter]);
    expect(certificate.publicKey).toEqual(edition.key.publicKey);
    expect(edition.key).toMatchObject({ mode: 'hsm-wrapped', device: 'softhsm-seal' });
    expect(await world.store.seals.get(esId)).toMatchObject({ status: 'made', validEnd: edition.validEnd });
  });

  it('R50 takes a code of its own, and the seal begins its life', async () => {
    const { esId } = await make(world, makingId);
    expect(esId).toMatch(/^230100\d{8}$/);
    expect(await world.store.makings.get(makingId)).toMatchObject({ esId, state: 'done' });
    await expect(world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).describe()).resolves.toMatchObject({ status: { name: 'RUNNING' } });
  });

  it('R50 makes one seal, however often it is asked for', async () => {
    const [first, second] = await Promise.all([make(world, makingId), make(world, makingId)]);
    expect(second).toEqual(first);
    expect(await make(world, makingId)).toEqual(first); // a new run: the first has ended
    expect(await issued()).toBe(1);
  });

  describe('when the authority does not answer for hours', () => {
    it('R18 is made once, when it answers again', async () => {
      await world.outside.switchAuthority({ down: true });
      await begin();
      await world.pass(hours(2));
      expect(await world.store.makings.get(makingId)).toMatchObject({ state: 'open' });
      await world.outside.switchAuthority({});
      await world.pass(minutes(2));
      expect(await end()).toMatchObject({ edition: 1 });
      expect(await issued()).toBe(1);
    }, 60_000);
  });

  describe('when it cannot be made', () => {
    it.each([['answers for another key', { wrongKey: true }, 'certificate-mismatch'], ['refuses', { refuse: true }, 'authority-refused']])('R19 because the authority %s, it fails with the reason and nothing half done', async (_, switches, code) => {
      await world.outside.switchAuthority(switches);
      await expect(make(world, makingId)).rejects.toMatchObject({ cause: { type: code } });
      await expect(end()).rejects.toMatchObject({ cause: { type: code } });
      const { esId, ...making } = await world.store.makings.get(makingId);
      expect(making).toMatchObject({ state: 'failed', problem: code });
      await expect(world.store.seals.get(esId)).rejects.toMatchObject({ code: 'seal-unknown' });
      await expect(world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).describe()).rejects.toMatchObject({ name: 'WorkflowNotFoundError' });
    });

    it('the unit may order anew', async () => {
      await world.outside.switchAuthority({ wrongKey: true });
      await expect(make(world, makingId)).rejects.toThrow();
      await world.outside.switchAuthority({});
      const again = await world.store.makings.order(makingOrder(owner, { makingId: randomUUID() }), 'person/maker');
      expect(await make(world, again.makingId)).toMatchObject({ edition: 1 });
    });
  });

  describe('when a worker dies after it has done its part and before it could say so', () => {
    it.each(['generateSealKey', 'requestCertificate', 'makeSeal'])('in %s: R18 there is one key and one seal', async (activity) => {
      world.interruptions.dieOnce(`after ${activity}`);
      const { esId } = await make(world, makingId);
      expect(await issued()).toBe(1);
      expect((await world.store.seals.edition(esId)).key.id).toBe(makingId);
      expect((await world.store.audit.entries(`unit/${owner.unit}`, { limit: 100 })).filter(({ act }) => act === 'key.recorded')).toHaveLength(1);
    });
  });

  describe('when Temporal has forgotten it between two steps', () => {
    it('R18 goes on with the same key and certificate', async () => {
      world.interruptions.once('before makeSeal', async () => {
        await world.temporal.client.workflow.getHandle(workflowIds.making(makingId)).terminate();
        throw new Error('lost');
      });
      await begin();
      await expect(end()).rejects.toMatchObject({ cause: { name: 'TerminatedFailure' } });
      const key = await world.store.makings.key(makingId);
      const { esId } = await make(world, makingId);
      await eventually(async () => (await world.store.makings.get(makingId)).state === 'done');
      expect((await world.store.seals.edition(esId)).key.publicKey).toEqual(key!.publicKey);
      expect(world.now() - (await world.store.seals.edition(esId)).validStart).toBeLessThan(days(2));
    });
  });
});
