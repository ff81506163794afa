import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Application } from '../store/store.ts';
import { competentBodies, reviewDecision, underReview } from '../test/fixtures/application.ts';
import { makingOrder, organisation } from '../test/fixtures/organisation.ts';
import { decideOn, endOf, newUse, placeOf, plainFlow, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { applicationSubmitted, workflowIds } from '../workflows/messages.ts';
import { recoverAll } from './recover.ts';

describe('recovery from the database alone', () => {
  let world: World, place: Place, revoked: Place, useId: string, done: string, makingId: string, application: Application;

  const handle = (id: string) => world.temporal.client.workflow.getHandle(id);
  const running = async (id: string) => (await handle(id).describe()).status.name;
  const mailsOfLoss = async () => (await world.outside.mailsAbout(revoked.esId)).filter(({ subject }) => subject.startsWith('印章状态变更'));

  /** Temporal holds none of these workflows any more; what it holds of others is not looked for. */
  const forget = async (ids: readonly string[]) => {
    for (const id of ids) await handle(id).terminate();
  };

  beforeAll(async () => {
    world = await openWorld();
    place = await placeOf(world, plainFlow);
    revoked = await placeOf(world, plainFlow);
    useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance');
    done = await newUse(world, place);
    await decideOn(world, place, done, 'finance', { outcome: 'refused' });
    await endOf(world, done);
    await forget([workflowIds.use(useId), workflowIds.seal(place.esId), workflowIds.seal(revoked.esId)]);
    await world.store.seals.freeze(revoked.esId, 'revoke', { reason: '注销', by: 'person/x' }); // nobody was told
    ({ makingId } = await world.store.makings.order(makingOrder(await organisation(world.store)), 'person/maker')); // begun nowhere
    application = await returnedApplication(world);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  it('R56 begins every seal, making, use and application again that its rows say is open', async () => {
    expect(await recoverAll(world)).toEqual({ seals: 2, makings: 1, uses: 1, applications: 1, filings: 3 }); // two makings, one revocation
    expect(await running(workflowIds.seal(place.esId))).toBe('RUNNING');
    expect(await running(workflowIds.use(useId))).toBe('RUNNING');
    expect(await handle(workflowIds.application(application.id)).executeUpdate(applicationSubmitted)).toMatchObject({ status: 'returned', round: 1 });
    expect(await handle(workflowIds.making(makingId)).result()).toMatchObject({ edition: 1 });
  });

  it('R20 begins every filing again that has no receipt', async () => {
    const filings = [`${place.esId}.1.police-registry`, `${revoked.esId}.1.police-registry`, `${revoked.esId}.3.police-registry`];
    for (const id of filings) expect(await handle(workflowIds.filing(id)).result()).toBe('in-time');
    expect((await world.outside.filingsAt('police')).map(({ filing }) => filing.id).sort()).toEqual(filings.sort());
  });

  it('R35 tells those concerned of a seal that was stopped when nobody could be told', async () => {
    await eventually(async () => (await world.store.seals.changes(revoked.esId)).at(-1)?.announcedAt !== undefined);
    expect((await mailsOfLoss()).flatMap(({ to }) => to).sort()).toEqual(['custodian@example.org', 'head@example.org', 'maker@example.org', 'reviewer@example.org', 'secondreviewer@example.org']);
    expect(await handle(workflowIds.seal(revoked.esId)).result()).toBe('revoked');
  });

  it('may be done again: what is open stays as it is written, what has ended stays ended', async () => {
    const before = await world.store.uses.get(useId);
    expect(await recoverAll(world)).toEqual({ seals: 2, makings: 0, uses: 1, applications: 1, filings: 1 }); // the one that was made is new
    expect(await world.store.uses.get(useId)).toEqual(before);
    expect(await running(workflowIds.seal(revoked.esId))).toBe('COMPLETED');
    expect(await traces(world, done)).toMatchObject({ status: 'refused' });
  });

  it('R36 goes on with the use where it stood: what was approved stays approved', async () => {
    await decideOn(world, place, useId, 'head');
    expect(await endOf(world, useId)).toBe('stamped');
    expect(await traces(world, useId)).toEqual({ status: 'stamped', problem: undefined, stamps: ['done'], register: 1, mails: ['文件已用印'] });
  });
});

/** An application that was sent back for correction, as its rows tell. */
async function returnedApplication({ store }: World): Promise<Application> {
  const bodies = await competentBodies(store);
  const application = await underReview(store, await organisation(store));
  await store.applications.recordStep(await reviewDecision(store, application, 'review', bodies.people.reviewer, 'returned', { outcome: 'returned', comment: '补正' }));
  return store.applications.get(application.id);
}
