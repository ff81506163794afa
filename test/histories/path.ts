import { workflowIds } from '../../workflows/messages.ts';
import { endOf } from '../temporal/uses.ts';
import type { World } from '../temporal/world.ts';

/** Goes one way through a workflow to its end, or to where it waits for years; gives the workflow's id. */
export type Path = (world: World) => Promise<string>;

/** The workflow of a use that is at its end, or comes to it by itself. */
export async function ended(world: World, useId: string): Promise<string> {
  await endOf(world, useId);
  return workflowIds.use(useId);
}
