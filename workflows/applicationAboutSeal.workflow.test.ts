import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, confirm, deskOf, documentOf, endOf, handIn, mailsAbout, newApplication, orderOf, reaches, review, type Desk } from '../test/temporal/applications.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';

describe('application about a seal', () => {
  let world: World, desk: Desk, esId: string;
  const failing = (code: string) => ({ cause: { type: code } });
  const collect = async (id: string) => {
    await reaches(world, id, 'awaiting-collection');
    await act(world, id, desk.owner.people.handler, { act: 'collect', proof: { method: 'totp' } });
    await endOf(world, id);
    return (await world.store.applications.get(id)).esId ?? '';
  };
  const made = async (id: string) => {
    await review(world, desk, id);
    await reaches(world, id, 'awaiting-confirmation');
    await confirm(world, desk, id);
    return collect(id);
  };
  /** An application of a kind about the seal, with material of these kinds. */
  const about = async (kind: 'revoke' | 'change' | 'remake' | 'restore', kinds: readonly string[], changes: object = {}) => {
    const materials = await Promise.all(kinds.map(async (material) => ({ kind: material as never, documentId: await documentOf(world, desk) })));
    const { physicalCode } = await world.store.seals.get(esId);
    return orderOf(world, desk, { kind, predecessor: esId, physicalCode, materials, ...changes });
  };
  const lose = () => world.store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: `person/${desk.owner.people.head}` });
  const issueKinds = ['unit-identity', 'handler-identity', 'establishment', 'change-proof'];

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => {
    desk = await deskOf(world);
    esId = await made(await newApplication(world, desk));
  }, 60_000);

  describe('that revokes it', () => {
    const revocation = (changes: object = {}) => about('revoke', ['sealed-application', 'handler-identity', 'handler-contact'], { reason: { code: 'out-of-use', text: '不再使用' }, ...changes });

    it('R33 R34 is approved by the issuing department and done by the making authority: two acts, neither alone revokes', async () => {
      const id = await handIn(world, await revocation());
      await review(world, desk, id, { comment: '同意注销' });
      await reaches(world, id, 'approved-without-making');
      await eventually(async () => (await mailsAbout(world, id)).includes('核准事项待办理'));
      expect(await world.store.seals.get(esId)).toMatchObject({ status: 'made' });
      await act(world, id, desk.bodies.people.maker, { act: 'execute' });
      expect(await endOf(world, id)).toBe('done');
      expect(await world.store.seals.get(esId)).toMatchObject({ status: 'revoked' });
      expect((await world.store.seals.changes(esId)).at(-1)).toMatchObject({ act: 'revoke', actor: `person/${desk.bodies.people.maker}` });
    });

    it('R34 is not carried out before it is approved', async () => {
      const id = await handIn(world, await revocation());
      await expect(act(world, id, desk.bodies.people.maker, { act: 'execute' })).rejects.toMatchObject(failing('application-transition-refused'));
      expect(await world.store.seals.get(esId)).toMatchObject({ status: 'made' });
    });

    it('R32 R33 needs a listed reason and the papers that the policy asks', async () => {
      await expect(handIn(world, await revocation({ reason: { code: 'mood', text: '' } }))).rejects.toMatchObject(failing('reason-not-listed'));
      await expect(handIn(world, await revocation({ reason: { code: 'other', text: ' ' } }))).rejects.toMatchObject(failing('reason-not-listed'));
      await expect(handIn(world, await about('revoke', [], { reason: { code: 'out-of-use', text: '' } }))).rejects.toMatchObject(failing('material-missing'));
    });
  });

  describe('that replaces it', () => {
    it.each([['change', issueKinds, 'legal-representative-changed'], ['remake', ['unit-identity', 'handler-identity'], 'medium-damaged']] as const)('R30 R31 %s makes a new seal and revokes the old one, here a lost one, in the same transaction', async (kind, kinds, code) => {
      await lose();
      const successor = await made(await handIn(world, await about(kind, kinds, { reason: { code, text: '' } })));
      expect(successor).not.toBe(esId);
      const [before, after] = await Promise.all([world.store.seals.get(esId), world.store.seals.get(successor)]);
      expect([before.status, after.status]).toEqual(['revoked', 'made']);
      expect(before).toMatchObject({ successor });
    }, 60_000);

    it('R71 is the only one: a second new application for the same physical seal is refused', async () => {
      const { physicalCode } = await world.store.seals.get(esId);
      await expect(handIn(world, await orderOf(world, desk, { physicalCode, subtype: 'contract', name: `${desk.owner.name}合同专用章` }))).rejects.toMatchObject(failing('application-duplicate'));
    });
  });

  it('A11 R35 a lost seal does not come back where the policy does not allow it', async () => {
    await lose();
    await expect(handIn(world, await about('restore', ['written-application', 'recovery-proof', 'handler-identity']))).rejects.toMatchObject(failing('seal-transition-refused'));
  });
});
