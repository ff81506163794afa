import type { Client } from '@temporalio/client';
import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { FilingDigest } from '../domain/filing/notices.ts';
import type { OutboxMessage, OutboxTopic, Store } from '../store/store.ts';
import { flowDelivered, sealChanged, taskQueues, workflowIds, workflowTypes } from '../workflows/messages.ts';

type Delivery = (client: Client, message: Pick<OutboxMessage, 'target' | 'payload'>, store: Pick<Store, 'messages'>) => Promise<void>;

/** How a message of each topic reaches its workflow. Each may be delivered again: workflows read the database. */
export const deliveries: Readonly<Record<OutboxTopic, Delivery>> = {
  /** Begins the seal's workflow where there is none: after a restore it catches up by this as well. R35 */
  'seal-changed': async (client, { target, payload }) => {
    await client.workflow.signalWithStart(workflowTypes.seal, {
      workflowId: workflowIds.seal(target), taskQueue: taskQueues.process, args: [target], signal: sealChanged, signalArgs: [{ number: Number(payload.change) }],
    });
  },

  'filing-due': (client, { target }) => beginFiling(client, target),

  /** What waits in a unit under a name, and what was sent under it, are paired. */
  'flow-messages': (_client, { target, payload }, { messages }) => messages.correlate({ unit: target, name: String(payload.name), ...(typeof payload.key === 'string' && { key: payload.key }) }),

  'task-act': (client, { target }) => beginTellingOfAct(client, target),

  'flow-signal': (_client, { target }, { messages }) => messages.broadcast(target),

  /** A process that is not there after a restore is begun again by `recover`, and finds the delivery in its rows. */
  'flow-delivery': async (client, { target }, { messages }) => {
    const address = await messages.delivery(target);
    if (!address) return;
    const workflowId = address.host === 'use' ? workflowIds.use(address.hostId) : workflowIds.application(address.hostId);
    await client.workflow.getHandle(workflowId).signal(flowDelivered, address.delivery);
  },
};

/** Has those be told whom an act in a task concerns, unless that is under way. */
async function beginTellingOfAct(client: Client, actId: string): Promise<void> {
  await client.workflow.start(workflowTypes.taskNotice, {
    workflowId: workflowIds.taskNotice(actId), taskQueue: taskQueues.process, args: [actId], workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

/** Has those whose duty is late be told, unless that is under way. R61 */
export async function beginTelling(client: Client, dutyId: string): Promise<void> {
  await client.workflow.start(workflowTypes.lateDuty, {
    workflowId: workflowIds.lateDuty(dutyId), taskQueue: taskQueues.process, args: [dutyId], workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

/** Has somebody be told of what was gathered, unless that is under way. R20 */
export async function beginDigest(client: Client, digest: FilingDigest): Promise<void> {
  await client.workflow.start(workflowTypes.filingDigest, {
    workflowId: workflowIds.filingDigest(digest), taskQueue: taskQueues.process, args: [digest], workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

/** Begins the filing of an obligation, unless it is under way. R20 */
export async function beginFiling(client: Client, obligationId: string): Promise<void> {
  await client.workflow.start(workflowTypes.filing, {
    workflowId: workflowIds.filing(obligationId), taskQueue: taskQueues.process, args: [obligationId], workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}
