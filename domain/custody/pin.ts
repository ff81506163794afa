import { days, later, type Instant } from '../instant.ts';

/** Wrong tries in a row after which a PIN opens nothing until it is reset. R41 */
export const pinTries = 5;

/** Characters of a PIN. */
export const pinLength = { least: 8, most: 64 } as const;

/** How long a PIN holds, in days of 24 hours from when it was set, and from how many such days before its end it is reminded. */
export interface PinInterval {
  readonly days: number;
  readonly remindDays: number;
}

/** When a PIN that was set at an instant is asked to be changed, and from when it opens nothing until it is. R41 */
export const pinTerm = (setAt: Instant, { days: length, remindDays }: PinInterval): { readonly remindAt: Instant; readonly changeBy: Instant } => ({
  remindAt: later(setAt, days(length - remindDays)),
  changeBy: later(setAt, days(length)),
});

/** Whether nobody would have to guess long: one character over and over, or a run up or down. */
export const isGuessable = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((character, index) => character.charCodeAt(0) - pin.charCodeAt(index)));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0);
};
