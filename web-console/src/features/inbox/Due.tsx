import { useTranslation } from 'react-i18next';
import { Mark } from '../../display/Mark.tsx';
import { distanceText } from '../../display/time.ts';

const soon = 24 * 3_600_000;

/** Until when a task is to be decided; stands out when that is near or past. */
export function Due({ at }: { readonly at: string }) {
  const { t, i18n } = useTranslation();
  const left = new Date(at).getTime() - Date.now();
  const tone = left < 0 ? 'bad' : left < soon ? 'warn' : 'plain';
  return <Mark tone={tone}>{t(left < 0 ? 'inbox.overdue' : 'inbox.due', { when: distanceText(at, Date.now(), i18n.language) })}</Mark>;
}
