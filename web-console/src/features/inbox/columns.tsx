import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { InboxItem, UseSummary } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import type { Column } from '../../display/Records.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';
import { Due } from './Due.tsx';
import { TaskMarks } from './TaskMarks.tsx';
import { titleOf } from './titleOf.ts';

const task = (t: TFunction): Column<InboxItem> => ({ title: t('inbox.subject'), cell: (item) => <><Link to={`/tasks/${encodeURIComponent(item.id)}`}>{titleOf(t, item)}</Link>{item.state === 'open' && <TaskMarks marks={item.marks} />}</> });
const step = (t: TFunction): Column<InboxItem> => ({ title: t('inbox.step'), cell: ({ name }) => name });
const seal = (t: TFunction): Column<InboxItem> => ({ title: t('inbox.seal'), cell: ({ use, application }) => use?.sealName ?? application?.unitName });
const document = (t: TFunction): Column<InboxItem> => ({ title: t('inbox.document'), cell: ({ use }) => use?.documentName });
const from = (t: TFunction): Column<InboxItem> => ({ title: t('inbox.from'), cell: ({ use, application }) => use?.requesterName ?? application?.applicantName });

/** 待办: what is asked, of which seal, by whom, since when, until when. */
export const openColumns = (t: TFunction): readonly Column<InboxItem>[] => [
  task(t), step(t), seal(t), document(t), from(t),
  { title: t('inbox.since'), cell: ({ openedAt, dueAt }) => <><When at={openedAt} /> {dueAt !== undefined && <Due at={dueAt} />}</> },
];

/** 已办: the same with what was decided. */
export const doneColumns = (t: TFunction): readonly Column<InboxItem>[] => [
  task(t), step(t), seal(t), from(t),
  { title: t('inbox.decided'), cell: ({ decided }) => decided && <><StatusTag noun="task" status={decided.outcome} />{decided.onBehalfOfName !== undefined && <> <Mark tone="open">{t('marks.behalf', { name: decided.onBehalfOfName })}</Mark></>}</> },
  { title: t('inbox.at'), cell: ({ decided }) => decided && <When at={decided.at} /> },
];

/** 我发起: uses that the person has asked for. */
export const mineColumns = (t: TFunction): readonly Column<UseSummary>[] => [
  { title: t('inbox.subject'), cell: ({ id, reason }) => <Link to={`/uses/${id}`}>{reason}</Link> },
  { title: t('inbox.status'), cell: ({ status }) => <StatusTag noun="use" status={status} /> },
  { title: t('inbox.seal'), cell: ({ names }) => names.seal },
  { title: t('inbox.document'), cell: ({ names }) => names.document },
  { title: t('inbox.at'), cell: ({ createdAt }) => <When at={createdAt} /> },
];
