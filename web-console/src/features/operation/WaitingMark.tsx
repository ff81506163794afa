import { useTranslation } from 'react-i18next';
import { useWaiting } from './waiting.ts';

/** How many interventions wait for the person, beside the menu's entry. */
export default function WaitingMark() {
  const { t } = useTranslation();
  const { count, more } = useWaiting();
  if (count === 0) return null;
  return <span className="count-mark" title={t('operation.waits', { count })}><span aria-hidden="true">{count}{more && '+'}</span><span className="unseen">{t('operation.waits', { count })}</span></span>;
}
