import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { When } from '../../display/When.tsx';
import type { SavedElsewhere as Elsewhere } from './taskDraft.ts';

/** Says that a newer draft was saved on another device or in another tab, and goes on from it when it is wanted. */
export function SavedElsewhere({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const { t } = useTranslation();
  if (!elsewhere) return null;
  return <Alert className="notice" type="warning" showIcon role="alert" title={<>{t('task.savedElsewhere')} <When at={elsewhere.savedAt} /></>} action={<Button size="small" onClick={elsewhere.take}>{t('task.takeSaved')}</Button>} />;
}
