import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { Task } from '../../api/schema.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { Behalf, useBehalf } from './Behalf.tsx';
import { findingsOf } from './form/refused.ts';
import { TaskForm, type FormValues } from './form/TaskForm.tsx';
import { Elsewhere, useTaskForm } from './form/useTaskForm.tsx';
import { Release } from './Release.tsx';
import { SaveDraft } from './SaveDraft.tsx';
import { SavedElsewhere } from './SavedElsewhere.tsx';
import { useTaskDraft } from './taskDraft.ts';

type Outcome = 'approved' | 'refused';

interface Props {
  readonly task: Task;
  /** Whether the person keeps the seal under a PIN, and so opens it by approving. */
  readonly keeps: boolean;
  readonly reread: () => void;
}

/** Approve or refuse, with a comment; refusing asks for its reason. What was decided is exactly the subject that is shown. */
export function Decide({ task, keeps, reread }: Props) {
  const { t } = useTranslation();
  const { id, subject, actions, form } = task;
  const { draft: { comment, values }, change, forget, from, elsewhere, saving } = useTaskDraft(task);
  const [pin, setPin] = useState('');
  const [behalf, setBehalf] = useBehalf(actions);
  const [asked, setAsked] = useState<Outcome>();
  const filled = useTaskForm();
  const stopped = (error: unknown) => {
    setAsked(undefined);
    filled.tell(error);
  };
  const { act, busy, error } = useDecision({ id, subject: subject.sm3, comment, behalf, ...(form && { values }), pin: keeps ? pin : '', done: forget, stopped });
  const say = (text: string) => { change({ comment: text }); };
  const approve = () => { if (filled.check()) setAsked('approved'); };
  return (
    <Section title={t('task.decision')}>
      <div className="form">
        <SavedElsewhere elsewhere={elsewhere} />
        {form && <TaskForm key={from} ref={filled.form} form={form} values={values} change={(filledIn) => { change({ values: filledIn }); }} submit={approve} />}
        <Elsewhere findings={filled.elsewhere} />
        <Behalf actions={actions} chosen={behalf} choose={setBehalf} />
        <ReasonField label={t('task.comment')} hint={t('task.commentHint')} value={comment} change={say} />
        {error !== null && !findingsOf(error) && <ProblemNotice error={error} retry={isProblem(error, 'subject-changed') ? reread : undefined} />}
        <SaveDraft {...saving} />
        <div className="act-bar">
          <Button size="large" danger onClick={() => { setAsked('refused'); }}>{t('task.refuse')}</Button>
          <Button size="large" type="primary" onClick={approve}>{t('task.approve')}</Button>
        </div>
      </div>
      {asked && <Confirmation asked={asked} name={task.name} comment={comment} say={say} keeps={keeps} pin={pin} setPin={setPin} busy={busy} close={() => { setAsked(undefined); }} act={() => { act(asked); }} />}
    </Section>
  );
}

interface ConfirmationProps {
  readonly asked: Outcome;
  readonly name: string;
  readonly comment: string;
  readonly say: (text: string) => void;
  readonly keeps: boolean;
  readonly pin: string;
  readonly setPin: (pin: string) => void;
  readonly busy: boolean;
  readonly close: () => void;
  readonly act: () => void;
}

/** Asks once more, with what is still needed: a reason to refuse, the PIN to approve. */
function Confirmation({ asked, name, comment, say, keeps, pin, setPin, busy, close, act }: ConfirmationProps) {
  const { t } = useTranslation();
  const refusing = asked === 'refused';
  return (
    <ActDialog
      open title={t(refusing ? 'task.refuseTitle' : 'task.approveTitle', { name })} warning={t(refusing ? 'task.refuseWarning' : 'task.approveWarning')} confirm={t(refusing ? 'task.refuse' : 'task.approve')}
      danger={refusing} busy={busy} ready={refusing ? comment.trim() !== '' : !keeps || pin !== ''} close={close} act={act}
    >
      {refusing ? <ReasonField label={t('task.refuseReason')} value={comment} change={say} /> : comment.trim() !== '' && <p className="wrap">{comment}</p>}
      {!refusing && keeps && <Release pin={pin} change={setPin} />}
    </ActDialog>
  );
}

interface Deciding {
  readonly id: string;
  readonly subject: string;
  readonly comment: string;
  readonly behalf: string;
  readonly values?: FormValues;
  readonly pin: string;
  readonly done: () => void;
  readonly stopped: (error: unknown) => void;
}

/** Opens the seal where the person keeps it, then decides; back to the inbox when that is done. */
function useDecision({ id, subject, comment, behalf, values, pin, done, stopped }: Deciding) {
  const navigate = useNavigate();
  const release = useAct('post /tasks/{id}/release');
  const decide = useAct('post /tasks/{id}/decision');
  const act = (outcome: Outcome) => {
    const decision = { params: { id }, body: { outcome, subject, comment: comment.trim(), ...(behalf !== '' && { onBehalfOf: behalf }), ...(values && outcome === 'approved' && { form: values }) } };
    const onSuccess = () => {
      done();
      void navigate('/inbox');
    };
    const onError = stopped;
    if (outcome === 'refused' || pin === '') decide.mutate(decision, { onSuccess, onError });
    else release.mutate({ params: { id }, body: { pin } }, { onSuccess: () => { decide.mutate(decision, { onSuccess, onError }); }, onError });
  };
  return { act, busy: release.isPending || decide.isPending, error: release.error ?? decide.error };
}
