import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideOn, endOf, newUse, placeOf, plainFlow, traces, verified, type Place } from '../test/temporal/uses.ts';
import { openWorld, type World } from '../test/temporal/world.ts';

describe('use of a seal', () => {
  let world: World, plain: Place;

  beforeAll(async () => {
    world = await openWorld();
    plain = await placeOf(world, plainFlow);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  describe('when both who must approve it have approved', () => {
    it('R36 is stamped', async () => {
      const useId = await newUse(world, plain);
      await decideOn(world, plain, useId, 'finance');
      await decideOn(world, plain, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toEqual({ status: 'stamped', problem: undefined, stamps: ['done'], register: 1, mails: ['文件已用印'] });
      expect((await verified(world, useId)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED' }]);
    });
  });
});
