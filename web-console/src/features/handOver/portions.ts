/** How many tasks go in one request: each is an act of its own process, and who waits sees that it goes on. */
const most = 20;

/** What is sent together. Proxies end with the last portion, when the tasks are in good hands. */
export interface Portion {
  readonly tasks: readonly string[];
  readonly absences: readonly string[];
}

/** Tasks and proxies in portions, in their order. */
export function portionsOf(tasks: readonly string[], absences: readonly string[]): readonly Portion[] {
  const portions: Portion[] = [];
  for (let at = 0; at < tasks.length; at += most) portions.push({ tasks: tasks.slice(at, at + most), absences: [] });
  if (absences.length === 0) return portions;
  const last = portions.pop() ?? { tasks: [], absences: [] };
  return [...portions, { ...last, absences }];
}
