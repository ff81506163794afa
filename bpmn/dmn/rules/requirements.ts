import type { DecisionTable } from '../model.ts';
import { nameOf } from '../names.ts';
import type { DecisionRule } from './rule.ts';

/** Is everything that a decision requires in the file, under names of its own, and does nothing require itself? */
export const requirements: DecisionRule = {
  id: 'dmn-requirements',
  check(tables, report) {
    const byId = new Map(tables.map((table) => [table.id, table]));
    const done = new Set<string>();
    for (const { id, requires } of tables) {
      for (const missing of requires.filter((each) => !byId.has(each))) report(id, `The decision requires ${missing}, which is not in the file`);
      const names = requires.flatMap((each) => byId.get(each) ?? []).map(nameOf);
      for (const name of names) if (!nameForm.test(name)) report(id, `${JSON.stringify(name)} is no name by which a decision could be read`);
      if (new Set(names).size < names.length) report(id, 'Two required decisions have the same name');
      const cycle = cycleFrom(id, byId, [], done);
      if (cycle) report(id, `The decision requires itself: ${cycle.join(' → ')}`);
    }
  },
};

/** Words that FEEL reads as one name when it is known. */
const nameForm = /^[\p{L}_][\p{L}\p{N}_]*([ -][\p{L}\p{N}_]+)*$/u;

/** @param done decisions from which no cycle is reached */
function cycleFrom(id: string, tables: ReadonlyMap<string, DecisionTable>, path: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
  if (done.has(id)) return undefined;
  for (const required of tables.get(id)?.requires ?? []) {
    const cycle = cycleFrom(required, tables, [...path, id], done);
    if (cycle) return cycle;
  }
  done.add(id);
  return undefined;
}
