import { afterAll, beforeAll, describe } from '@jest/globals';
import { afterAllThat } from './audited.ts';
import { whenTheDatabaseIsGone } from './databaseGone.ts';
import { whenADeviceIsGone } from './deviceGone.ts';
import { whenTheDiskIsFull } from './diskFull.ts';
import { whenASealIsFrozen } from './freezing.ts';
import { whenTemporalIsRestored } from './recovering.ts';
import { openScene, type Scene } from './scene.ts';
import { whenNpmStartIsKilled } from './supervisorKilled.ts';
import { whenTemporalIsGone } from './temporalGone.ts';
import { whenAWorkerIsKilled } from './workerKilled.ts';

/** Failures of all kinds, one after another, in one installation: what is written in the end must hold all the same. */
describe('installation', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openScene(); }, 150_000);
  afterAll(() => scene.installation.stop(), 60_000);

  whenAWorkerIsKilled(() => scene);
  whenTemporalIsGone(() => scene);
  whenTheDatabaseIsGone(() => scene);
  whenADeviceIsGone(() => scene);
  whenTheDiskIsFull(() => scene);
  whenASealIsFrozen(() => scene);
  whenNpmStartIsKilled(() => scene);
  whenTemporalIsRestored(() => scene);
  afterAllThat(() => scene);
});
