import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../test/fixtures/operation.ts';
import { organisation, makingOrder } from '../test/fixtures/organisation.ts';
import { draw } from '../test/flows/draw.ts';
import { graphOf } from '../test/flows/graph.ts';
import { decideOn, enabled, endOf, make, newUse, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { intervene, taskQueues, workflowIds, workflowTypes } from './messages.ts';

const approvals = 'user head counts=head\nuser finance counts=finance\nstamp p\nend e\nfinance -> head\nhead -> p\np -> e';

describe('a flow that counts working days of a year whose holidays nobody has told', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ cachedWorkflows: 0 }); }, 120_000);
  afterAll(() => world.close(), 60_000);

  async function placeOf(drawing: string): Promise<Place> {
    const owner = await organisation(world.store, { bpmn: draw(drawing), graph: JSON.stringify(await graphOf(drawing)) });
    const { makingId } = await world.store.makings.order(makingOrder(owner), 'person/maker');
    return { owner, esId: await enabled(world, owner, (await make(world, makingId)).esId) };
  }
  const handle = (useId: string) => world.temporal.client.workflow.getHandle(workflowIds.use(useId));
  const taskOf = async (useId: string, element: string) => (await world.store.instances.tasksOf(useId)).find((task) => task.element === element && task.state === 'open');
  const isOpen = (useId: string, element: string) => async () => (await taskOf(useId, element)) !== undefined;
  const stopped = async (useId: string) => (await world.store.incidents.ofInstance(useId)).filter(({ resolvedAt }) => resolvedAt === undefined);
  const isStopped = (useId: string) => async () => (await stopped(useId)).length === 1;
  const retry = async (place: Place, useId: string, second: string) => {
    const [incident] = await stopped(useId);
    await handle(useId).executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, { act: 'retry', incident: incident!.id }, second)], updateId: randomUUID() });
  };
  const setYear = (year: number) => world.store.calendar.set({ year, source: '通知', holidays: ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`), workingWeekends: [] }, 'person/system-administrator');

  it('stops as calendar-unknown, stays so when it is tried again too early, and goes on when the year is set', async () => {
    const place = await placeOf(`start s\nuser check role=custodian due="=workdays(date(2031, 9, 29), 3)"\n${approvals}\ns -> check\ncheck -> finance`);
    const second = await secondAdministrator(world.store, place.owner);
    const useId = await newUse(world, place);
    await eventually(isStopped(useId));
    expect(await stopped(useId)).toMatchObject([{ element: 'check', code: 'calendar-unknown', message: expect.stringContaining('2031') }]);
    await retry(place, useId, second);
    await eventually(isStopped(useId));
    await setYear(2031);
    await retry(place, useId, second);
    await eventually(isOpen(useId, 'check'));
    expect((await taskOf(useId, 'check'))?.dueAt).toBe(instant('2031-10-07T00:00:00+08:00')); // Tuesday 30 September, then Monday and Tuesday
    for (const [element, by] of [['check', 'custodian'], ['finance', 'finance'], ['head', 'head']] as const) {
      await eventually(isOpen(useId, element));
      await decideOn(world, place, useId, element, { by });
    }
    expect(await endOf(world, useId)).toBe('stamped');
  });

  it('also where it leaves a task that was there before, and after Temporal has forgotten it', async () => {
    const place = await placeOf(`start s\nuser check role=custodian default=d\nend no\n${approvals}\ns -> check\ncheck -> no flow=d\ncheck -> finance : workdays(date(2032, 6, 1), 5) > now()`);
    const second = await secondAdministrator(world.store, place.owner);
    const useId = await newUse(world, place);
    await eventually(isOpen(useId, 'check'));
    await decideOn(world, place, useId, 'check', { by: 'custodian' });
    await eventually(isStopped(useId));
    await handle(useId).terminate();
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: workflowIds.use(useId), taskQueue: taskQueues.process, args: [{ useId }] });
    await setYear(2032);
    await retry(place, useId, second);
    await eventually(isOpen(useId, 'finance'));
  });
});
