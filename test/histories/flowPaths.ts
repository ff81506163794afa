import { randomUUID } from 'node:crypto';
import type { InterventionAct } from '../../domain/flow/intervention.ts';
import type { TaskAct } from '../../domain/flow/acts.ts';
import { hours, minutes } from '../../domain/instant.ts';
import { actInFlow, intervene, workflowIds } from '../../workflows/messages.ts';
import { confirmedAct, secondAdministrator } from '../fixtures/operation.ts';
import type { Staff } from '../fixtures/organisation.ts';
import { draw } from '../flows/draw.ts';
import { graphOf } from '../flows/graph.ts';
import { carry } from '../temporal/lives.ts';
import { decideOn, drawnPlaceOf, newUse, openTask, placeOf, type Place } from '../temporal/uses.ts';
import { eventually, type World } from '../temporal/world.ts';
import { ended, type Path } from './path.ts';

/** Finance, who may be sent back to, then the head, who may send back and have others sign. */
const sentBack = `start s
user ask relation=requester
user finance counts=finance
user head counts=head acts=return,add-signer onRefuse=return
stamp p
end e
s -> ask
ask -> finance
finance -> head
head -> p
p -> e`;

/** Something of everything that waits, repeats, undoes itself or is asked for before it begins. */
const ofEverything = `start s
script total 'subject.form.amount + 1' result=total
or o
user each role=custodian each='["甲", "乙"]' item=part into=parts of=part
sub check {
start a
event g
catch heard message=heard key=subject.use
catch waited timer=PT5M
script note '"checked"' result=checked
end b
a -> g
g -> heard
g -> waited
heard -> note
waited -> note
note -> b
}
on again check timer=R2/PT1M beside
notify tick to=requester template=reminder
end ticked
or j
user boss expression="=head(subject.unit)"
notify told to=requester template=reminder
on undoing told compensate
notify undone to=requester template=use-failed undo
throw undo compensate
user finance counts=finance
user head counts=head
stamp p
end e
s -> total
total -> o
o -> each : total > 0
o -> check : total > 1
each -> j
check -> j
again -> tick
tick -> ticked
j -> boss
boss -> told
told -> undo
undo -> finance
finance -> head
head -> p
p -> e
undoing ~> undone`;

const waiting = `start s
receive paid message=paid key=subject.use
user finance counts=finance
user head counts=head
timer late on finance PT2H
end out
stamp p
end e
s -> paid
paid -> finance
finance -> head
late -> out
head -> p
p -> e`;

async function act(world: World, { owner }: Place, useId: string, element: string, by: Staff, what: TaskAct): Promise<void> {
  const { id: taskId } = await openTask(world, useId, element);
  const { subject } = await world.store.uses.get(useId);
  const entry = { id: randomUUID(), taskId, person: owner.people[by], reason: '请补充', proof: 'totp' as const, subject: subject.sm3, act: what };
  await world.temporal.client.workflow.getHandle(workflowIds.use(useId)).executeUpdate(actInFlow, { args: [entry], updateId: entry.id });
}

async function approve(world: World, place: Place, useId: string): Promise<void> {
  await decideOn(world, place, useId, 'finance');
  await decideOn(world, place, useId, 'head');
}

/** Tells a use by a message, and waits until the element that it wakes has opened. */
async function tell(world: World, { owner }: Place, useId: string, name: string): Promise<void> {
  await world.store.messages.send({ id: randomUUID(), unit: owner.unit, kind: 'message', name, key: useId, variables: { receipt: 'R1' } }, 'client/erp');
  for (let round = 0; round < 2; round += 1) await carry(world);
}

const opened = (world: World, useId: string, element: string) =>
  eventually(async () => (await world.store.instances.tasksOf(useId)).some((task) => task.element === element && task.state === 'open'));

/** Ways through flows that people act on, that wait for others and that administrators put right. */
export const flowPaths: Readonly<Record<string, Path>> = {
  'use-sent-back': async (world) => {
    const place = await placeOf(world, sentBack);
    const { people } = place.owner;
    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'ask', { by: 'requester' });
    await decideOn(world, place, useId, 'finance');
    await act(world, place, useId, 'head', 'head', { act: 'return', to: 'finance' });
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head', { outcome: 'refused', comment: '理由不足' });
    await decideOn(world, place, useId, 'ask', { by: 'requester' });
    await decideOn(world, place, useId, 'finance');
    await act(world, place, useId, 'head', 'head', { act: 'add-signer', signer: people.custodian, where: 'before' });
    await decideOn(world, place, useId, 'head', { by: 'custodian' });
    await decideOn(world, place, useId, 'head');
    return ended(world, useId);
  },

  'use-of-everything': async (world) => {
    const place = await drawnPlaceOf(world, ofEverything);
    const useId = await newUse(world, place);
    await opened(world, useId, 'each');
    await world.pass(minutes(2.5));
    await decideOn(world, place, useId, 'each', { by: 'custodian' });
    await decideOn(world, place, useId, 'each', { by: 'custodian' });
    await tell(world, place, useId, 'heard');
    await opened(world, useId, 'boss');
    await decideOn(world, place, useId, 'boss', { by: 'head' });
    await opened(world, useId, 'finance');
    await approve(world, place, useId);
    return ended(world, useId);
  },

  'use-put-right': async (world) => {
    const place = await drawnPlaceOf(world, waiting);
    const second = await secondAdministrator(world.store, place.owner);
    const useId = await newUse(world, place);
    const acted = async (what: InterventionAct) => world.temporal.client.workflow.getHandle(workflowIds.use(useId))
      .executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, what, second)], updateId: randomUUID() });
    await acted({ act: 'set-variables', variables: { checked: true } });
    await tell(world, place, useId, 'paid');
    await opened(world, useId, 'finance');
    await acted({ act: 'suspend' });
    await world.pass(hours(1));
    await acted({ act: 'resume' });
    await decideOn(world, place, useId, 'finance');
    await acted({ act: 'migrate', flow: await nextVersion(world, place), mapping: { head: 'chief' } });
    await decideOn(world, place, useId, 'chief', { by: 'head' });
    return ended(world, useId);
  },
};

/** Deploys `waiting` with another name for the head's task; gives its hash. */
async function nextVersion(world: World, { owner }: Place): Promise<string> {
  const drawing = waiting.replace('user head', 'user chief').replace('finance -> head', 'finance -> chief').replace('head -> p', 'chief -> p');
  const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
  await world.store.flows.deploy({ hash, key: 'use', unit: owner.unit, name: '新版', rule: owner.rule, bpmn: Buffer.from(draw(drawing)), graph: JSON.stringify(await graphOf(drawing)) }, 'person/x');
  return hash;
}
