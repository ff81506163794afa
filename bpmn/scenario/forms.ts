import type { FormSchema } from '../form/model.ts';
import { submitted } from '../form/submitted.ts';
import { visible } from '../engine/variables.ts';
import { refused, type Refused, type Standing, type World } from './world.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Forms by id, of those that are among the files. */
export type Forms = Readonly<Record<string, FormSchema>>;

/** What a person gives with a task, as its form has it; as it is where the task has no form among the files. */
export function filledIn(world: World, task: Standing, variables: Variables): { readonly variables: Variables } | Refused {
  const element = world.elementOf(task);
  const form = element.type === 'userTask' && element.form !== undefined && Object.hasOwn(world.forms, element.form) ? world.forms[element.form] : undefined;
  if (!form) return { variables };
  const given = submitted(form, variables, visible(world.treeOf(task.flow), task.instance), world.at);
  if ('variables' in given) return given;
  return refused('form-invalid', `${task.instance.element} is not filled in as its form asks: ${given.findings.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
}
