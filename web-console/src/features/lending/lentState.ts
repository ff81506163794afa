interface Lent { readonly number: number; readonly used: number; readonly until: string; readonly withdrawnAt?: string }

/** Whether something lent still counts; the server says so again at each stamp. R38 */
export type LentState = 'good' | 'withdrawn' | 'over' | 'exhausted';

/** @param now milliseconds */
export function lentState({ number, used, until, withdrawnAt }: Lent, now: number): LentState {
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (now >= Date.parse(until)) return 'over';
  return used >= number ? 'exhausted' : 'good';
}
