import { useTranslation } from 'react-i18next';
import { Mark } from '../../display/Mark.tsx';
import { lentState } from './lentState.ts';

/** Whether it still counts, and how much of it is used. */
export function LentMark(lent: Parameters<typeof lentState>[0]) {
  const { t } = useTranslation();
  const state = lentState(lent, Date.now());
  return <><Mark tone={state === 'good' ? 'good' : 'plain'}>{t(`lending.state.${state}`)}</Mark> <span className="quiet small nowrap">{t('lending.used', { used: lent.used, number: lent.number })}</span></>;
}
