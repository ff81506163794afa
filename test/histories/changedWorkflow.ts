import { sleep } from '@temporalio/workflow';

/** A use as somebody might change it without `patched`: it waits before it does anything. Recorded histories must not fit it. */
export async function sealUse(): Promise<string> {
  await sleep('1 day');
  return 'stamped';
}
