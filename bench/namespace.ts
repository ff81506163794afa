import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { seconds } from '../domain/instant.ts';

/** A new namespace of a Temporal server, so that nobody else's workers and task queues are met; answers its name when it serves. */
export async function newNamespace(address: string): Promise<string> {
  const namespace = `bench-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: 86_400 } as never });
    for (const end = Date.now() + seconds(60); !(await serves(connection, namespace));) {
      if (Date.now() > end) throw new Error(`namespace ${namespace} does not serve`);
      await pause(200);
    }
    return namespace;
  } finally {
    await connection.close();
  }
}

/** Every part of the server learns of a namespace in its own time: visibility and history answer when they have. */
async function serves({ workflowService }: Connection, namespace: string): Promise<boolean> {
  try {
    await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    return true;
  } catch {
    return false;
  }
}
