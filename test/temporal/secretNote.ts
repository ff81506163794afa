import { ApplicationFailure, condition, defineQuery, defineUpdate, patched, proxyActivities, setHandler } from '@temporalio/workflow';

/** What a note is about; every way in which data can reach Temporal's store. */
export const read = defineQuery<string>('read');
export const refuse = defineUpdate<never, [string]>('refuse');
export const finish = defineUpdate<string, [string]>('finish');

const { remember } = proxyActivities<{ remember(secret: string): Promise<string> }>({ startToCloseTimeout: '10 s', retry: { maximumAttempts: 1 } });

/** A workflow for tests of the payload codec: argument, activity, query, updates, failure, result. */
export async function secretNote(secret: string): Promise<string> {
  let ending: string | undefined;
  setHandler(read, () => secret);
  setHandler(refuse, (reason) => { throw ApplicationFailure.create({ type: 'forbidden', message: `refused: ${reason}`, nonRetryable: true, details: [{ reason }] }); });
  setHandler(finish, (end) => (ending = `${secret} ${end}`));
  if (patched('activity')) await remember(secret);
  await condition(() => ending !== undefined);
  if (ending?.endsWith('badly')) throw ApplicationFailure.create({ type: 'internal', message: ending, nonRetryable: true });
  return ending ?? '';
}
