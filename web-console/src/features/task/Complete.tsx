import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { Behalf, useBehalf } from './Behalf.tsx';
import { findingsOf } from './form/refused.ts';
import { TaskForm } from './form/TaskForm.tsx';
import { Elsewhere, useTaskForm } from './form/useTaskForm.tsx';
import { SaveDraft } from './SaveDraft.tsx';
import { SavedElsewhere } from './SavedElsewhere.tsx';
import { useTaskDraft } from './taskDraft.ts';

/** Work that is done, not decided: its form and a remark (办结). */
export function Complete({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, subject, actions, form } = task;
  const { draft: { comment, values }, change, forget, from, elsewhere, saving } = useTaskDraft(task);
  const [behalf, setBehalf] = useBehalf(actions);
  const [asked, setAsked] = useState(false);
  const filled = useTaskForm();
  const act = useAct('post /tasks/{id}/acts');
  const ask = () => { if (filled.check()) setAsked(true); };
  const complete = () => {
    const body = { act: { act: 'complete' as const, variables: form ? { ...values } : {} }, subject: subject.sm3, reason: comment.trim(), ...(behalf !== '' && { onBehalfOf: behalf }) };
    act.mutate({ params: { id }, body }, {
      onSuccess() {
        forget();
        void navigate('/inbox');
      },
      onError(error) {
        setAsked(false);
        filled.tell(error);
      },
    });
  };
  return (
    <Section title={t('taskActs.act.complete')}>
      <div className="form">
        <SavedElsewhere elsewhere={elsewhere} />
        {form && <TaskForm key={from} ref={filled.form} form={form} values={values} change={(filledIn) => { change({ values: filledIn }); }} submit={ask} />}
        <Elsewhere findings={filled.elsewhere} />
        <Behalf actions={actions} chosen={behalf} choose={setBehalf} />
        <ReasonField label={t('taskActs.remark')} value={comment} change={(text) => { change({ comment: text }); }} />
        {act.error && !findingsOf(act.error) && <ProblemNotice error={act.error} />}
        <SaveDraft {...saving} />
        <div className="act-bar"><Button size="large" type="primary" onClick={ask}>{t('taskActs.act.complete')}</Button></div>
      </div>
      <ActDialog open={asked} title={t('taskActs.act.complete')} warning={t('taskActs.what.complete')} confirm={t('taskActs.act.complete')} busy={act.isPending} close={() => { setAsked(false); }} act={complete} />
    </Section>
  );
}
