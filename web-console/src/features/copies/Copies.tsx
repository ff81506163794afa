import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct, useList, useRead } from '../../api/hooks.ts';
import type { TaskCopy } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { titleOf } from '../inbox/titleOf.ts';

const often = 15_000;

/** How many copies the person has not marked as read; undefined while that is not known. */
export const useUnreadCopies = (enabled: boolean): number | undefined => useRead('get /task-copies', { query: { limit: 1 } }, { enabled, every: often }).data?.unread;

/** 抄送我的: tasks of which the person got a copy, with whether they have read it. */
export function Copies() {
  const { t } = useTranslation();
  const copies = useList('get /task-copies', {}, { every: often });
  const columns: readonly Column<TaskCopy>[] = [
    { title: t('inbox.subject'), cell: ({ task }) => <Link to={`/tasks/${encodeURIComponent(task.id)}`}>{titleOf(t, task)}</Link> },
    { title: t('inbox.step'), cell: ({ task }) => task.name },
    { title: t('inbox.seal'), cell: ({ task: { use, application } }) => use?.sealName ?? application?.unitName },
    { title: t('inbox.from'), cell: ({ task: { use, application } }) => use?.requesterName ?? application?.applicantName },
    { title: t('copies.by'), cell: ({ byName }) => byName ?? t('copies.flow') },
    { title: t('copies.at'), cell: ({ at }) => <When at={at} /> },
    { title: t('copies.state'), cell: (copy) => (copy.readAt === undefined ? <MarkRead id={copy.task.id} title={titleOf(t, copy.task)} /> : <><Mark tone="good">{t('copies.read')}</Mark> <span className="small quiet"><When at={copy.readAt} /></span></>) },
  ];
  return <Records label={t('copies.title')} listing={copies} columns={columns} rowKey={({ task }) => task.id} empty={t('copies.none')} />;
}

function MarkRead({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation();
  const act = useAct('post /tasks/{id}/notes');
  return (
    <div className="above row">
      <Mark tone="warn">{t('copies.unread')}</Mark>
      <Button size="small" loading={act.isPending} aria-label={`${t('copies.markRead')} ${title}`} onClick={() => { act.mutate({ params: { id }, body: { kind: 'read-copy' } }); }}>{t('copies.markRead')}</Button>
      {act.error && <ProblemNotice error={act.error} dismiss={act.reset} />}
    </div>
  );
}
