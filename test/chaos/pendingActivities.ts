import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { Installation } from '../system/installation.ts';

/** An order that Temporal has given to workers and that is not done. */
export interface PendingActivity {
  readonly type: string;
  readonly attempt: number;
  /** Problem code of the last attempt. */
  readonly problem: string | undefined;
}

/** What a workflow waits for now. */
export async function pendingActivities({ data }: Installation, workflowId: string): Promise<readonly PendingActivity[]> {
  const { temporal } = JSON.parse(await readFile(join(data, 'ports.json'), 'utf8')) as { temporal: number };
  const connection = await Connection.connect({ address: `127.0.0.1:${temporal}`, connectTimeout: 2_000 });
  try {
    const { pendingActivities: pending } = await connection.workflowService.describeWorkflowExecution({ namespace: 'default', execution: { workflowId } });
    return (pending ?? []).map(({ activityType, attempt, lastFailure }) => ({ type: activityType?.name ?? '', attempt: attempt ?? 0, problem: lastFailure?.applicationFailureInfo?.type ?? undefined }));
  } finally {
    await connection.close();
  }
}
