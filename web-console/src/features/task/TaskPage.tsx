import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { Loading } from '../../display/Loading.tsx';
import { Page } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';
import { Receipts } from '../copies/Receipts.tsx';
import { Due } from '../inbox/Due.tsx';
import { TaskMarks } from '../inbox/TaskMarks.tsx';
import { ApplicationTask } from './ApplicationTask.tsx';
import { TaskActs } from './TaskActs.tsx';
import { UseTask } from './UseTask.tsx';

/** One task: everything that is decided, and the decision. */
export default function TaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: task, error, refetch } = useRead('get /tasks/{id}', { params: { id } });
  if (error) return <Page title={t('task.title')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  if (!task) return <Loading />;
  return (
    <Page title={task.name} lead={<><TaskState task={task} />{task.marks && <TaskMarks marks={task.marks} />}</>}>
      {task.use && <UseTask task={task} use={task.use} reread={() => void refetch()} />}
      {task.application && <ApplicationTask task={task} applicationId={task.application.id} reread={() => void refetch()} />}
      <TaskActs task={task} reread={() => void refetch()} />
      <Receipts copies={task.copies} />
    </Page>
  );
}

function TaskState({ task: { state, openedAt, dueAt, endedAt } }: { readonly task: Task }) {
  return <span className="row"><StatusTag noun="task" status={state} /><When at={endedAt ?? openedAt} />{state === 'open' && dueAt !== undefined && <Due at={dueAt} />}</span>;
}
