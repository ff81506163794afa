import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { knownText } from '../texts/known.ts';

type Noun = 'use' | 'seal' | 'application' | 'obligation' | 'task';

/** Statuses that are good news or bad; all others are under way or plainly over. */
const colours: Readonly<Record<string, string>> = {
  stamped: 'success', active: 'success', done: 'success', approved: 'success', completed: 'success', kept: 'success',
  refused: 'error', failed: 'error', lost: 'error', revoked: 'error', invalid: 'error', expired: 'error', late: 'error', overdue: 'error',
  suspended: 'warning', returned: 'warning', 'awaiting-confirmation': 'warning', 'awaiting-collection': 'warning', warned: 'warning',
  open: 'processing', made: 'processing', 'under-review': 'processing', making: 'processing', 'awaiting-imprint': 'processing', 'awaiting-comparison': 'processing',
};

/** A status as the terms of the regulations name it. */
export function StatusTag({ noun, status }: { readonly noun: Noun; readonly status: string }) {
  useTranslation(); // draws anew when the language changes
  return <Tag color={colours[status] ?? 'default'}>{knownText(`status.${noun}.${status}`) ?? status}</Tag>;
}
