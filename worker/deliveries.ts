import type { Client } from '@temporalio/client';
import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { FilingDigest } from '../domain/filing/notices.ts';
import type { OutboxMessage, OutboxTopic } from '../store/store.ts';
import { sealChanged, taskQueues, workflowIds, workflowTypes } from '../workflows/messages.ts';

/** How a message of each topic reaches its workflow. Each may be delivered again: workflows read the database. */
export const deliveries: Readonly<Record<OutboxTopic, (client: Client, message: Pick<OutboxMessage, 'target' | 'payload'>) => Promise<void>>> = {
  /** Begins the seal's workflow where there is none: after a restore it catches up by this as well. R35 */
  'seal-changed': async (client, { target, payload }) => {
    await client.workflow.signalWithStart(workflowTypes.seal, {
      workflowId: workflowIds.seal(target), taskQueue: taskQueues.process, args: [target], signal: sealChanged, signalArgs: [{ number: Number(payload.change) }],
    });
  },

  'filing-due': (client, { target }) => beginFiling(client, target),
};

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
