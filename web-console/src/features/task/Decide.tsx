import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { Task } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

type Outcome = 'approved' | 'refused';
const nothingSaid = { comment: '' };

/** Approve or refuse, with a comment; refusing asks for its reason. What was decided is exactly the subject that is shown. */
export function Decide({ task: { id, subject, name }, reread }: { readonly task: Task; readonly reread: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ comment }, change, forget] = useDraft(`task/${id}`, nothingSaid);
  const [asked, setAsked] = useState<Outcome>();
  const decide = useAct('post /tasks/{id}/decision');
  const act = () => {
    if (!asked) return;
    decide.mutate({ params: { id }, body: { outcome: asked, subject: subject.sm3, comment: comment.trim() } }, {
      onSuccess: () => {
        forget();
        void navigate('/inbox');
      },
      onError: () => { setAsked(undefined); },
    });
  };
  return (
    <Section title={t('task.decision')}>
      <div className="form">
        <ReasonField label={t('task.comment')} hint={t('task.commentHint')} value={comment} change={(text) => { change({ comment: text }); }} />
        {decide.error && <ProblemNotice error={decide.error} retry={isProblem(decide.error, 'subject-changed') ? reread : undefined} />}
        <div className="act-bar">
          <Button size="large" danger onClick={() => { setAsked('refused'); }}>{t('task.refuse')}</Button>
          <Button size="large" type="primary" onClick={() => { setAsked('approved'); }}>{t('task.approve')}</Button>
        </div>
      </div>
      <ActDialog
        open={asked !== undefined} title={asked === 'refused' ? t('task.refuseTitle', { name }) : t('task.approveTitle', { name })} warning={asked === 'refused' ? t('task.refuseWarning') : t('task.approveWarning')}
        confirm={asked === 'refused' ? t('task.refuse') : t('task.approve')} danger={asked === 'refused'} busy={decide.isPending} ready={asked !== 'refused' || comment.trim() !== ''}
        close={() => { setAsked(undefined); }} act={act}
      >
        {asked === 'refused' ? <ReasonField label={t('task.refuseReason')} value={comment} change={(text) => { change({ comment: text }); }} /> : comment.trim() !== '' && <p className="wrap">{comment}</p>}
      </ActDialog>
    </Section>
  );
}
