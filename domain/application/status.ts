import type { TransitionTable } from '../lifecycle.ts';

/** States of an application and the acts that move it. `approved-without-making`: what was asked for is being done, no seal is made. */
export const applicationTransitions = {
  'under-review': { return: 'returned', refuse: 'refused', approve: 'awaiting-imprint', approveWithoutMaking: 'approved-without-making', withdraw: 'withdrawn', fail: 'failed' },
  returned: { resubmit: 'under-review', withdraw: 'withdrawn' },
  'awaiting-imprint': { compare: 'awaiting-comparison', askConfirmation: 'awaiting-confirmation', make: 'making', withdraw: 'withdrawn', fail: 'failed' }, // make: where no confirmation is asked (R16)
  'awaiting-comparison': { askConfirmation: 'awaiting-confirmation', make: 'making', refuse: 'refused', withdraw: 'withdrawn', fail: 'failed' }, // R14
  'awaiting-confirmation': { make: 'making', return: 'returned', withdraw: 'withdrawn', fail: 'failed' }, // R16
  making: { askCollection: 'awaiting-collection', finish: 'done', fail: 'failed' },
  'awaiting-collection': { finish: 'done', fail: 'failed' }, // R68; fails when the seal is stopped for good before anyone has collected it
  'approved-without-making': { finish: 'done', fail: 'failed' },
  refused: {},
  withdrawn: {},
  failed: {},
  done: {},
} as const satisfies TransitionTable;
export type ApplicationStatus = keyof typeof applicationTransitions;
export const applicationStatuses = Object.keys(applicationTransitions) as readonly ApplicationStatus[];

/** Whether nothing can happen to the application any more. */
export const hasEnded = (status: ApplicationStatus): boolean => Object.keys(applicationTransitions[status]).length === 0;

/** Whether some act leads from one state to the other. */
export const mayMove = (from: ApplicationStatus, to: ApplicationStatus): boolean => Object.values<string>(applicationTransitions[from]).includes(to);
