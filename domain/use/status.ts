import type { TransitionTable } from '../lifecycle.ts';

/** States of a use of a seal. `failed`: approved but not stamped, with the problem's code as reason. */
export const useTransitions = {
  open: { stamp: 'stamped', refuse: 'refused', withdraw: 'withdrawn', fail: 'failed', end: 'ended' },
  stamped: {},
  refused: {},
  withdrawn: {},
  failed: {},
  ended: {}, // the flow ended without a stamp and without a refusal
} as const satisfies TransitionTable;
export type UseStatus = keyof typeof useTransitions;
