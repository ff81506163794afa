import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** While something is read; said to screen readers too. */
export function Loading() {
  const { t } = useTranslation();
  return <div className="loading" role="status" aria-label={t('general.loading')}><Spin /></div>;
}
