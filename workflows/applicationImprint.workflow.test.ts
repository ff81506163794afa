import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { days, hours } from '../domain/instant.ts';
import { act, confirm, deskOf, endOf, filePhysicalSeal, mailsAbout, newApplication, pictures, reaches, review, suppliedPicture, type Desk } from '../test/temporal/applications.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';

describe('imprint of a seal that is applied for', () => {
  let world: World;
  const failing = (code: string) => ({ cause: { type: code } });
  const approved = async (of: Desk, changes = {}) => {
    const id = await newApplication(world, of, changes);
    await review(world, of, id);
    return id;
  };

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterEach(() => world.outside.simulators.police.flip({}));
  afterAll(() => world.close(), 60_000);

  describe('when the imprint does not simply come', () => {
    it('R13 the registry is down for days: it waits, and goes on when it answers', async () => {
      await world.outside.simulators.police.flip({ outage: true });
      const own = await deskOf(world);
      const id = await approved(own);
      await world.pass(days(3));
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'awaiting-imprint' });
      await world.outside.simulators.police.flip({});
      await world.pass(hours(2));
      await reaches(world, id, 'awaiting-confirmation');
    }, 60_000);

    it('R13 R14 while it stays out of reach the applicant may supply it: which, why and since when are kept, and a reviewer decides with reason', async () => {
      await world.outside.simulators.police.flip({ outage: true });
      const own = await deskOf(world);
      const id = await approved(own);
      await world.pass(days(1));
      await act(world, id, own.owner.people.handler, { act: 'supplyImprint', imprint: await suppliedPicture(world, own) });
      await reaches(world, id, 'awaiting-comparison');
      const [kept] = await world.store.applications.imprints(id);
      expect(kept).toMatchObject({ variant: 'supplied', chosen: true, why: '公安机关未备案印模', since: expect.any(Number) });
      await act(world, id, own.bodies.people.reviewer, { act: 'compare', outcome: 'accepted', reason: '与纸质留存印鉴一致' });
      await reaches(world, id, 'awaiting-confirmation');
    }, 60_000);

    it('R13 the registry has none: the applicant is asked for it', async () => {
      const own = await deskOf(world);
      const id = await approved(own, { physicalCode: await filePhysicalSeal(world, own, { imprint: false }) });
      await eventually(async () => (await mailsAbout(world, id)).includes('请提供印模'));
      await act(world, id, own.owner.people.handler, { act: 'supplyImprint', imprint: await suppliedPicture(world, own) });
      await reaches(world, id, 'awaiting-comparison');
    });

    it('R13 it may not be supplied before the registry was asked in vain', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await expect(act(world, id, own.owner.people.handler, { act: 'supplyImprint', imprint: await suppliedPicture(world, own) })).rejects.toMatchObject(failing('imprint-from-registry'));
    });

    it('R14 a supplied one that differs goes to a reviewer with both pictures; a mismatch makes no seal', async () => {
      const own = await deskOf(world);
      const id = await approved(own, { imprint: await suppliedPicture(world, own, pictures.other) });
      await reaches(world, id, 'awaiting-comparison');
      expect((await world.store.applications.imprints(id)).map(({ variant }) => variant).sort()).toEqual(['filed', 'supplied']);
      await act(world, id, own.bodies.people.reviewer, { act: 'compare', outcome: 'different', reason: '印文不一致' });
      expect(await endOf(world, id)).toBe('refused');
    });

    it('R14 a supplied one that is the filed one is found so without anybody', async () => {
      const own = await deskOf(world);
      const id = await approved(own, { imprint: await suppliedPicture(world, own) });
      await reaches(world, id, 'awaiting-confirmation');
      expect(await world.store.applications.imprint(id, 'chosen')).toMatchObject({ variant: 'filed' });
    });

    it.each([['R08 is void by now', 'void', 'physical-seal-void'], ['R06 is filed under another name', 'name', 'physical-seal-of-another']])('the physical seal %s: no seal is made, and the applicant hears why', async (_, wrong, code) => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await world.outside.simulators.police.flip({ wrong });
      await review(world, own, id);
      expect(await endOf(world, id)).toBe('failed');
      expect(await world.store.applications.get(id)).toMatchObject({ problem: code });
      expect(await mailsAbout(world, id)).toContain('申请未能办理');
    });

    it('R08 a void physical seal is found out when it is applied for', async () => {
      const own = await deskOf(world);
      const physicalCode = await filePhysicalSeal(world, own, { voidSince: '2026-01-05T09:00:00+08:00' });
      await expect(newApplication(world, own, { physicalCode })).rejects.toMatchObject(failing('physical-seal-void'));
    });

    it('R16 another picture than was shown is not confirmed; a refused one sends it back', async () => {
      const own = await deskOf(world);
      const id = await approved(own);
      await reaches(world, id, 'awaiting-confirmation');
      await expect(confirm(world, own, id, { imprintSm3: 'f'.repeat(64) })).rejects.toMatchObject(failing('imprint-changed'));
      await expect(confirm(world, own, id, { accepted: false })).rejects.toMatchObject(failing('comment-missing'));
      await confirm(world, own, id, { accepted: false, comment: '印模残缺' });
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'returned' });
    });
  });

  describe('when the seal cannot be made', () => {
    it('R19 ends with the reason', async () => {
      const own = await deskOf(world);
      const id = await approved(own);
      await reaches(world, id, 'awaiting-confirmation');
      await world.outside.switchAuthority({ refuse: true });
      await confirm(world, own, id);
      expect(await endOf(world, id)).toBe('failed');
      await world.outside.switchAuthority({});
      expect(await world.store.applications.get(id)).toMatchObject({ problem: 'authority-refused' });
    });
  });
});
