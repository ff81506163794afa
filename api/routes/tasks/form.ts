import { readForm } from '../../../bpmn/form/read.ts';
import { submitted } from '../../../bpmn/form/submitted.ts';
import { viewOf } from '../../../bpmn/engine/index.ts';
import { upgradedGraph, upgradedState } from '../../../bpmn/upgrade.ts';
import { problem } from '../../../domain/problem.ts';
import type { Store, Task } from '../../../store/store.ts';
import { engineTaskId } from '../../../workflows/messages.ts';

type Json = Readonly<Record<string, unknown>>;

/** The form of a task as it was deployed, and the variables that it shows. */
export interface TaskForm {
  readonly schema: Json;
  readonly data: Json;
}

/** Of a task that names a form; its flow, or one that it calls, was deployed with it. */
export async function formOf(store: Store, task: Task): Promise<TaskForm | undefined> {
  if (task.form === undefined) return undefined;
  const { graph, called, state: text, flowHash } = await store.instances.running(task.instanceId);
  const forms = (await Promise.all([flowHash, ...Object.keys(called)].map((hash) => store.flows.forms(hash)))).flat();
  const form = forms.find(({ id }) => id === task.form);
  const state = text === '' ? {} : (JSON.parse(text) as object);
  if (!form || !('instances' in state)) return undefined;
  const flows = { main: upgradedGraph(JSON.parse(graph)), loaded: Object.fromEntries(Object.entries(called).map(([hash, json]) => [hash, upgradedGraph(JSON.parse(json))])) };
  const open = viewOf(flows, upgradedState(state)).tasks.find(({ taskId }) => taskId === engineTaskId(task.instanceId, task.id));
  return { schema: JSON.parse(form.content) as Json, data: open?.variables ?? {} };
}

/** What was submitted in a task, as variables of its flow: judged by the task's form; a task without one takes nothing. `task-values-refused` with what is wrong, field by field */
export async function valuesOf(store: Store, task: Task, data: Json): Promise<Json> {
  const form = await formOf(store, task);
  if (!form) {
    if (Object.keys(data).length > 0) throw problem('task-values-refused', { findings: [{ field: Object.keys(data)[0] ?? '', code: 'no-form' }] });
    return {};
  }
  const read = readForm(JSON.stringify(form.schema));
  if ('refused' in read) throw problem('task-values-refused', { findings: read.refused });
  const result = submitted(read.form, data, form.data, await store.now());
  if ('findings' in result) throw problem('task-values-refused', { findings: result.findings });
  return result.variables;
}
