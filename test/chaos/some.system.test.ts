import { afterAll, beforeAll, describe } from '@jest/globals';
import { whenASealIsFrozen } from './freezing.ts';
import { openScene, type Scene } from './scene.ts';
import { whenAWorkerIsKilled } from './workerKilled.ts';

/** The failures that every change must survive; `npm run chaos` goes through all of them (all.chaos.test.ts). */
describe('installation', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openScene(); }, 150_000);
  afterAll(() => scene.installation.stop(), 60_000);

  whenAWorkerIsKilled(() => scene);
  whenASealIsFrozen(() => scene);
});
