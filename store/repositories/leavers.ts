import type { Database } from '../database.ts';
import type { Leavers } from '../store.ts';
import { tasksOfHosts } from './inbox.ts';
import { holdersOfTasks, holdingsOf, openOf } from './leaverTasks.ts';

/** How many tasks are listed at once. */
const most = 500;

export const leaverRepository = (database: Database): Leavers => ({
  list: (units) => database.read((tx) => holdersOfTasks(tx, units)),
  holdings: (person, units) => database.read((tx) => holdingsOf(tx, person, units)),
  tasks: (person, units) => database.read(async (tx) => {
    const ids = (await openOf(tx, person, units)).slice(0, most);
    const tasks = await tasksOfHosts(tx, ids);
    return ids.flatMap((id) => tasks.get(id) ?? []);
  }),
});
