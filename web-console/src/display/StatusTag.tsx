import { useTranslation } from 'react-i18next';
import { knownText } from '../texts/known.ts';
import { Mark, type Tone } from './Mark.tsx';

type Noun = 'use' | 'seal' | 'application' | 'obligation' | 'duty' | 'task';

/** Statuses that are good news or bad, ask for something, or are under way; all others are plainly over. */
const tones: Readonly<Record<string, Tone>> = {
  stamped: 'good', active: 'good', done: 'good', approved: 'good', completed: 'good',
  refused: 'bad', failed: 'bad', lost: 'bad', revoked: 'bad', invalid: 'bad', expired: 'bad', late: 'bad', overdue: 'bad',
  suspended: 'warn', returned: 'warn', 'awaiting-confirmation': 'warn', 'awaiting-collection': 'warn',
  open: 'open', made: 'open', 'under-review': 'open', making: 'open', 'awaiting-imprint': 'open', 'awaiting-comparison': 'open', 'approved-without-making': 'open',
};

/** A status as the terms of the regulations name it. */
export function StatusTag({ noun, status }: { readonly noun: Noun; readonly status: string }) {
  useTranslation(); // draws anew when the language changes
  return <Mark tone={tones[status] ?? 'plain'}>{knownText(`status.${noun}.${status}`) ?? status}</Mark>;
}
