import { join } from 'node:path';
import type { Environment } from '../../environment.ts';
import { dataFolder } from '../../folders.ts';
import { keep, readKept } from '../../kept-file.ts';
import { whileUnusual } from '../simulators.ts';
import { Stage, type Scene } from '../stage.ts';
import { applications, uncollectedSeal } from './applications.ts';
import { department } from './department.ts';
import { operation } from './operation.ts';
import { endingSeal, lostSeal, positionSeal, stoppedSeal } from './seals.ts';
import { uses } from './uses.ts';

/** What `npm start` shows beside an active seal, in this order. Filings of all these are done, but the one that the ending seal leaves open. */
function scenesOf(environment: Environment): readonly Readonly<Record<string, Scene>>[] {
  return [
    { endingSeal: (stage) => whileUnusual(environment, () => endingSeal(stage)), department },
    { positionSeal, stoppedSeal, lostSeal, uses, applications, uncollectedSeal, operation },
  ];
}

const playedFile = join(dataFolder, 'demo-scenes.json');

/** Plays what was not played yet; those of one row at the same time. Goes on where it was interrupted. */
export async function playScenes(environment: Environment): Promise<void> {
  const played = new Set(await readKept<readonly string[]>(playedFile));
  const stage = new Stage(environment.PUBLIC_URL);
  for (const row of scenesOf(environment)) {
    const scenes = Object.entries(row).filter(([name]) => !played.has(name));
    await Promise.all(scenes.map(([, play]) => play(stage)));
    for (const [name] of scenes) played.add(name);
    if (scenes.length > 0) await keep(playedFile, [...played]);
  }
}
