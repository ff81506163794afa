import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { StoredSealStatus } from '../domain/seal/status.ts';
import { announceSealChange, loadSeal } from './activities.ts';
import { sealChanged } from './messages.ts';

/** Ends of a seal's life: nothing can happen to it that somebody must be told of later. */
const ended: readonly StoredSealStatus[] = ['revoked', 'invalid'];

/**
 * One seal from made to its end. The database is changed first (R35); the signal only says that there is something to see, so a lost,
 * late or repeated one does no harm.
 */
export async function seal(esId: string): Promise<StoredSealStatus> {
  let changed = false;
  setHandler(sealChanged, () => {
    changed = true;
  });
  for (;;) {
    await condition(() => changed);
    changed = false;
    const { status, unannounced } = await loadSeal(esId);
    for (const change of unannounced) await announceSealChange(esId, change);
    if (ended.includes(status)) return status;
    if (workflowInfo().continueAsNewSuggested && !changed) await continueAsNew<typeof seal>(esId);
  }
}
