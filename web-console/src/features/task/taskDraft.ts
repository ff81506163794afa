import { useAct } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import type { FormValues } from './form/TaskForm.tsx';

type Criteria = NonNullable<NonNullable<Task['actions']['draft']>['criteria']>;

/** What a person has written in a task and not decided yet. */
export interface TaskDraft {
  readonly comment: string;
  readonly values: FormValues;
  /** Of a review. */
  readonly criteria: Criteria;
}

/** The draft of a task: kept in this tab as it is written, and on the server when it is saved, from where another device has it (暂存). */
export function useTaskDraft({ id, actions: { draft: saved } }: Task) {
  const [draft, change, forget] = useDraft<TaskDraft>(`task/${id}`, { comment: saved?.comment ?? '', values: saved?.form ?? {}, criteria: saved?.criteria ?? {} });
  const saving = useAct('put /tasks/{id}/draft');
  const save = () => { saving.mutate({ params: { id }, body: { comment: draft.comment, form: { ...draft.values }, criteria: draft.criteria } }); };
  return { draft, change, forget, saving: { save, savedAt: saved?.savedAt, isBusy: saving.isPending, error: saving.error } };
}

export type Saving = ReturnType<typeof useTaskDraft>['saving'];
