import { condition } from '@temporalio/workflow';

/** A workflow that only sleeps: the peer of a seal to which nothing happens. Its name is as long as `seal`, its argument the same. */
export async function rest(_esId: string): Promise<void> {
  await condition(() => false);
}
