import type { ApplicationKind } from '../../domain/application/kinds.ts';
import type { Application, Store } from '../../store/store.ts';
import { changeCustodian } from './custody.ts';
import { resetPin } from './pinReset.ts';
import { restoreSeal } from './restore.ts';
import { revokeSeal } from './revoke.ts';
import { grantStandingApproval } from './standingApproval.ts';

/** Who has it done: the process itself, or whoever acts for the making authority. */
export interface Approved {
  readonly store: Store;
  readonly application: Application;
  readonly by: string;
}

/** Does what was approved; again: finds it done. Throws the problem for which it cannot be done any more. */
export type AfterApproval = (approved: Approved) => Promise<void>;

/** What an approved application that makes no seal leads to: a kind is a file and a line. What is not here cannot be applied for. R33, R34 */
export const afterApproval: Readonly<Partial<Record<ApplicationKind, AfterApproval>>> = {
  revoke: revokeSeal,
  restore: restoreSeal,
  'standing-approval': grantStandingApproval,
  custody: changeCustodian,
  'pin-reset': resetPin,
};
