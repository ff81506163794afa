import { randomUUID } from 'node:crypto';
import type { FilingDigest } from '../../domain/filing/notices.ts';
import { hours, minutes } from '../../domain/instant.ts';
import { workflowIds } from '../../workflows/messages.ts';
import { sweepOnce } from '../../worker/sweep.ts';
import { addMaker, beginFilingOf, madeToFile, moreLike } from '../temporal/filings.ts';
import { carry } from '../temporal/lives.ts';
import { newUse, openTask, placeOf, plainFlow } from '../temporal/uses.ts';
import { eventually, type World } from '../temporal/world.ts';
import type { Path } from './path.ts';

/** How workflows tell people what they have to know. */
export const noticePaths: Readonly<Record<string, Path>> = {
  'notice-of-copy': async (world) => {
    const { owner, ...place } = await placeOf(world, plainFlow);
    const useId = await newUse(world, { owner, ...place });
    const { id: taskId } = await openTask(world, useId, 'finance');
    const id = randomUUID();
    await world.store.taskActs.note({ id, taskId, person: owner.people.finance, kind: 'copy', reason: '请知悉', to: [owner.people.handler] });
    await carry(world);
    return told(world, workflowIds.taskNotice(id));
  },

  'notice-of-late-duty': async (world) => {
    await addMaker(world);
    const { esId } = await madeToFile(world);
    await world.store.seals.freeze(esId, 'revoke', { reason: '', by: 'person/reporter' });
    await world.pass(minutes(61));
    await sweepOnce(world.store, world.temporal);
    return told(world, workflowIds.lateDuty(`${esId}.2.tell-concerned`));
  },

  'notices-of-filings': async (world) => {
    await addMaker(world);
    const made = await madeToFile(world);
    const ids = [made.obligation, ...(await moreLike(world, made, 29, { outbox: false }))];
    await world.outside.simulators.police.flip({ outage: true });
    await world.pass(hours(18.1));
    await Promise.all(ids.map((id) => beginFilingOf(world, id)));
    const digest = await gathered(world);
    await sweepOnce(world.store, world.temporal);
    await world.outside.simulators.police.flip({});
    await world.pass(minutes(11));
    return told(world, workflowIds.filingDigest(digest));
  },
};

/** The first notices that were gathered and whose hour is over. */
async function gathered(world: World): Promise<FilingDigest> {
  let digest: FilingDigest | undefined;
  await eventually(async () => {
    await world.pass(minutes(5));
    [digest] = await world.store.filingNotices.due(1);
    return digest !== undefined;
  }, 30_000);
  return digest!;
}

async function told(world: World, workflowId: string): Promise<string> {
  await world.temporal.client.workflow.getHandle(workflowId).result();
  return workflowId;
}
