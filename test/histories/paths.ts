import { days, hours, minutes } from '../../domain/instant.ts';
import { sealChanged, taskQueues, workflowIds, workflowTypes } from '../../workflows/messages.ts';
import { makingOrder, organisation } from '../fixtures/organisation.ts';
import { act, confirm, deskOf, endOf as endOfApplication, newApplication, reaches, review } from '../temporal/applications.ts';
import { decideOn, lateRefusalFlow, make, newUse, openUse, orderOf, placeOf, plainFlow, timedFlow, type Place } from '../temporal/uses.ts';
import { beginFilingOf, filingHandle, madeToFile, type MadeToFile } from '../temporal/filings.ts';
import { carry, renew } from '../temporal/lives.ts';
import { eventually, type World } from '../temporal/world.ts';
import { flowPaths } from './flowPaths.ts';
import { noticePaths } from './noticePaths.ts';
import { ended, type Path } from './path.ts';

async function approvedUse(world: World, place: Place): Promise<string> {
  const useId = await newUse(world, place);
  await decideOn(world, place, useId, 'finance');
  await decideOn(world, place, useId, 'head');
  return useId;
}

/** Every way that matters, by the name of its recorded history. */
export const paths: Readonly<Record<string, Path>> = {
  'use-stamped': async (world) => ended(world, await approvedUse(world, await placeOf(world, plainFlow))),

  'use-refused': async (world) => {
    const place = await placeOf(world, plainFlow);
    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance', { outcome: 'refused' });
    return ended(world, useId);
  },

  'use-timed-out': async (world) => {
    const useId = await newUse(world, await placeOf(world, timedFlow));
    await world.pass(hours(73));
    return ended(world, useId);
  },

  'use-decided-in-time': async (world) => {
    const place = await placeOf(world, timedFlow);
    const useId = await newUse(world, place);
    await world.pass(hours(25));
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
    return ended(world, useId);
  },

  'use-prepared-again': async (world) => {
    const place = await placeOf(world, plainFlow);
    await world.devices.unplug();
    const useId = await approvedUse(world, place);
    await world.pass(minutes(7));
    await world.devices.plugIn();
    await world.pass(minutes(1));
    return ended(world, useId);
  },

  'use-refused-while-stamping': async (world) => {
    const place = await placeOf(world, lateRefusalFlow);
    await world.devices.unplug();
    const useId = await approvedUse(world, place);
    await eventually(async () => (await world.store.stamps.ofUse(useId)).length > 0);
    await decideOn(world, place, useId, 'late', { by: 'custodian', outcome: 'refused' });
    await world.devices.plugIn();
    await world.pass(minutes(1));
    return ended(world, useId);
  },

  'use-of-frozen-seal': async (world) => {
    const place = await placeOf(world, plainFlow);
    world.interruptions.once('before signStamp', async () => {
      await world.store.seals.freeze(place.esId, 'reportLoss', { reason: '遗失', by: 'person/custodian' });
    });
    return ended(world, await approvedUse(world, place));
  },

  'use-not-opened': async (world) => {
    const place = await placeOf(world, plainFlow);
    await world.store.seals.freeze(place.esId, 'suspend', { reason: '', by: 'person/custodian' });
    const order = await orderOf(world, place);
    await refusedBy(openUse(world, order));
    return workflowIds.use(order.useId);
  },

  'use-resumed': async (world) => {
    const place = await placeOf(world, timedFlow);
    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance');
    const workflowId = workflowIds.use(useId);
    await world.temporal.client.workflow.getHandle(workflowId).terminate();
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId, taskQueue: taskQueues.process, args: [{ useId }] });
    await decideOn(world, place, useId, 'head');
    return ended(world, useId);
  },

  ...flowPaths,

  'making-done': async (world) => {
    const { makingId } = await world.store.makings.order(makingOrder(await organisation(world.store)), 'person/maker');
    await make(world, makingId);
    return workflowIds.making(makingId);
  },

  'making-failed': async (world) => {
    const { makingId } = await world.store.makings.order(makingOrder(await organisation(world.store)), 'person/maker');
    await world.outside.switchAuthority({ wrongKey: true });
    await refusedBy(make(world, makingId));
    await world.outside.switchAuthority({});
    return workflowIds.making(makingId);
  },

  'filing-in-time': async (world) => {
    const made = await madeToFile(world);
    await beginFilingOf(world, made.obligation);
    return filed(world, made);
  },

  'filing-late': async (world) => {
    const made = await madeToFile(world);
    const [warnAt, due] = [new Date(world.now() + minutes(20)), new Date(world.now() + minutes(40))];
    await world.test.database.query('UPDATE obligation SET warn_at = ?, due_at = ? WHERE id = ?', [warnAt, due, made.obligation]);
    await world.outside.simulators.police.flip({ outage: true });
    await beginFilingOf(world, made.obligation);
    await world.pass(hours(1));
    await world.outside.simulators.police.flip({});
    await world.pass(minutes(11));
    return filed(world, made);
  },

  'filing-refused-at-first': async (world) => {
    const made = await madeToFile(world);
    await world.outside.simulators.police.flip({ refuse: true });
    await beginFilingOf(world, made.obligation);
    await world.pass(hours(1));
    await world.outside.simulators.police.flip({});
    await world.pass(days(1));
    return filed(world, made);
  },

  ...noticePaths,

  'application-done': async (world) => {
    const desk = await deskOf(world);
    const id = await newApplication(world, desk);
    await review(world, desk, id);
    await reaches(world, id, 'awaiting-confirmation');
    await confirm(world, desk, id);
    await reaches(world, id, 'awaiting-collection');
    await act(world, id, desk.owner.people.handler, { act: 'collect', proof: { method: 'totp' } });
    await endOfApplication(world, id);
    return workflowIds.application(id);
  },

  'application-returned-then-withdrawn': async (world) => {
    const desk = await deskOf(world);
    const id = await newApplication(world, desk);
    await review(world, desk, id, { outcome: 'returned', comment: '补正', criteria: {} });
    await reaches(world, id, 'returned');
    await world.pass(hours(24 * 8));
    await act(world, id, desk.owner.people.handler, { act: 'withdraw', reason: '不再需要' });
    await endOfApplication(world, id);
    return workflowIds.application(id);
  },

  'application-through-an-outage': async (world) => {
    await world.outside.simulators.police.flip({ outage: true });
    const desk = await deskOf(world);
    const id = await newApplication(world, desk);
    await review(world, desk, id);
    await world.pass(hours(5));
    await world.outside.simulators.police.flip({});
    await world.pass(hours(2));
    await reaches(world, id, 'awaiting-confirmation');
    await act(world, id, desk.owner.people.handler, { act: 'withdraw', reason: '不再需要' });
    await endOfApplication(world, id);
    return workflowIds.application(id);
  },

  'renewal-made': async (world) => {
    const esId = await nearItsEnd(world);
    await renew(world, esId);
    await world.temporal.client.workflow.getHandle(workflowIds.renewal(esId, 2)).result();
    return workflowIds.renewal(esId, 2);
  },

  'renewal-expired': async (world) => {
    const esId = await nearItsEnd(world);
    await world.pass((await world.store.seals.get(esId)).validEnd - world.now() + hours(1));
    await world.temporal.client.workflow.getHandle(workflowIds.renewal(esId, 2)).result();
    return workflowIds.renewal(esId, 2);
  },

  'seal-renewed': async (world) => {
    const esId = await nearItsEnd(world);
    await renew(world, esId);
    await carry(world);
    await world.pass(days(400));
    return workflowIds.seal(esId);
  },

  'seal-lost-then-revoked': async (world) => { // last: no time can be skipped after it
    const { esId } = await placeOf(world, plainFlow);
    for (const act of ['reportLoss', 'revoke'] as const) {
      const { changes } = await world.store.seals.freeze(esId, act, { reason: '遗失', by: 'person/custodian' });
      await world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).signal(sealChanged, { number: changes });
      await eventually(async () => (await world.store.seals.changes(esId)).at(-1)?.announcedAt !== undefined);
    }
    await world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).result();
    return workflowIds.seal(esId);
  },
};

/** A seal whose renewal is open, and was reminded of. */
async function nearItsEnd(world: World): Promise<string> {
  const { esId } = await placeOf(world, plainFlow, { ownerKind: 'administrative-organ' });
  await world.pass((await world.store.seals.get(esId)).validEnd - world.now() - days(80));
  return esId;
}

async function filed(world: World, { obligation }: MadeToFile): Promise<string> {
  await filingHandle(world, obligation).result();
  return workflowIds.filing(obligation);
}

async function refusedBy(act: Promise<unknown>): Promise<void> {
  const done = await act.then(() => true, () => false);
  if (done) throw new Error('this was to be refused');
}
