import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from './Nothing.tsx';

/** An address where there is nothing. */
export function NotFound() {
  const { t } = useTranslation();
  return <Nothing text={t('general.notFound')}><Link to="/">{t('general.home')}</Link></Nothing>;
}
