import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from './Nothing.tsx';
import { Page } from './Page.tsx';

/** An address where there is nothing. */
export function NotFound() {
  const { t } = useTranslation();
  return <Page title={t('general.notFound')}><Nothing text={t('general.notFoundText')}><Link to="/">{t('general.home')}</Link></Nothing></Page>;
}
