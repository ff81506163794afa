import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { When } from '../../display/When.tsx';
import type { Saving } from './taskDraft.ts';

/** Keeps what is written so far on the server, and says since when it is kept (暂存). */
export function SaveDraft({ save, savedAt, isBusy, error }: Saving) {
  const { t } = useTranslation();
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <div className="row">
        <Button loading={isBusy} onClick={save}>{t('task.saveDraft')}</Button>
        <span className="quiet small" aria-live="polite">{savedAt === undefined ? t('task.draftHint') : <>{t('task.draftSaved')} <When at={savedAt} /></>}</span>
      </div>
    </>
  );
}
