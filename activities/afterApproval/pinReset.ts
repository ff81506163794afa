import { problem } from '../../domain/problem.ts';
import type { AfterApproval } from './index.ts';

/** Lets the keeper set a new PIN without the old one, on lawful proof. A key that only the lost PIN opens is lost with it: `pin-not-resettable`, the seal is remade. R41, SQ 21 */
export const resetPin: AfterApproval = async ({ store, application: { id, predecessor }, by }) => {
  if (predecessor === undefined) throw problem('application-incomplete', { application: id, missing: ['predecessor'] });
  await store.custody.resetPin(predecessor, { application: id }, by);
};
