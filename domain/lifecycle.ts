/** state → act → next state. The only place that says which changes a noun knows. */
export type TransitionTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The state an act leads to, or undefined when the table does not allow it. */
export function nextState<T extends TransitionTable>(table: T, state: keyof T & string, act: string): (keyof T & string) | undefined {
  return table[state]?.[act];
}
