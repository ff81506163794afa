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

/** What stands in this tab: as it was written, after which saved draft, and which it was last saved as: instants as ISO 8601, whose order is that of their texts; '' for none. */
interface Own extends TaskDraft {
  readonly from: string;
  readonly as: string;
}

/** The draft of a task: kept in this tab as it is written, and on the server when it is saved, from where another device has it (暂存). */
export function useTaskDraft({ id, actions: { draft: saved } }: Task) {
  const [own, keep, forget] = useDraft<Partial<Own>>(`task/${id}`, nothing);
  const found: TaskDraft = { comment: saved?.comment ?? '', values: saved?.form ?? {}, criteria: saved?.criteria ?? {} };
  const savedAt = saved?.savedAt ?? '';
  const { comment = found.comment, values = found.values, criteria = found.criteria, from = savedAt } = own;
  const draft: TaskDraft = { comment, values, criteria };
  const saving = useAct('put /tasks/{id}/draft');
  const isNewer = savedAt > from && savedAt > (own.as ?? '') && JSON.stringify(found) !== JSON.stringify(draft);
  return {
    draft, forget,
    change: (part: Partial<TaskDraft>) => { keep(own.from === undefined ? { ...draft, from, ...part } : part); },
    /** The draft that was saved elsewhere since, and differs: when, and how to go on from it. */
    elsewhere: isNewer ? { savedAt, take: forget } : undefined,
    /** Another one when what is shown comes from the server and not from what was written here. */
    from,
    saving: {
      savedAt: saved?.savedAt, isBusy: saving.isPending, error: saving.error,
      save: () => { saving.mutate({ params: { id }, body: { comment, form: { ...values }, criteria } }, { onSuccess: (answer) => { keep({ as: answer.savedAt }); } }); },
    },
  };
}

const nothing = {};

export type Saving = ReturnType<typeof useTaskDraft>['saving'];
export type SavedElsewhere = ReturnType<typeof useTaskDraft>['elsewhere'];
