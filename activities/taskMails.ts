import { isoText } from '../domain/instant.ts';
import type { Task, TaskActRecord } from '../store/store.ts';
import { oneLine, shortened, type MailText } from './mailTexts.ts';

/** Why people are told of a task. */
export type TaskNotice = 'late' | 'escalated' | 'urged' | 'mentioned' | 'copied' | 'delegated' | 'opined';

const titles: Readonly<Record<TaskNotice, string>> = {
  late: '任务已逾期，请办理 A task is overdue',
  escalated: '任务逾期未办，请督促 A task was not done in time',
  urged: '请尽快办理 You are asked to act soon',
  mentioned: '有人在任务中提到了您 You were mentioned in a task',
  copied: '抄送给您 A copy for you',
  delegated: '请您发表意见 Your opinion is asked for',
  opined: '委派的意见已回复 An opinion has come back',
};

/** What those are told whom an act concerns. */
export function noticeOf(kind: TaskActRecord['kind']): TaskNotice {
  const notices: Readonly<Record<string, TaskNotice>> = { urge: 'urged', copy: 'copied', delegate: 'delegated', opine: 'opined' };
  return notices[kind] ?? 'mentioned';
}

/** What is told of a task. text: what the person who caused it has said. */
export function taskMail(notice: TaskNotice, task: Task, { publicUrl, text }: { readonly publicUrl: string; readonly text?: string }): MailText {
  return {
    subject: `${titles[notice]}: ${shortened(task.name)}`,
    text: [
      `任务 Task: ${oneLine(task.name)}`,
      `到达时间 Opened: ${isoText(task.openedAt)}`,
      ...(task.dueAt === undefined ? [] : [`期限 Due: ${isoText(task.dueAt)}`]),
      ...(text === undefined || text === '' ? [] : [`留言 Message: ${oneLine(text)}`]),
      `查看 Open: ${publicUrl}/tasks/${encodeURIComponent(task.id)}`,
      '',
    ].join('\n'),
  };
}
