import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { Task } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Field } from '../../display/Field.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { FormFields, valuesIn, type FormValues } from './FormFields.tsx';
import { Release } from './Release.tsx';

type Outcome = 'approved' | 'refused';
const nothingSaid = { comment: '' };

interface Props {
  readonly task: Task;
  /** Whether the person keeps the seal under a PIN, and so opens it by approving. */
  readonly keeps: boolean;
  readonly reread: () => void;
}

/** Approve or refuse, with a comment; refusing asks for its reason. What was decided is exactly the subject that is shown. */
export function Decide({ task: { id, subject, name, actions, form }, keeps, reread }: Props) {
  const { t } = useTranslation();
  const [{ comment }, change, forget] = useDraft(`task/${id}`, nothingSaid);
  const [pin, setPin] = useState('');
  const [values, setValues] = useState(() => (form ? valuesIn(form.schema, form.data) : {}));
  const [behalf, setBehalf] = useState(actions.own ? '' : (actions.standsFor?.[0]?.id ?? ''));
  const [asked, setAsked] = useState<Outcome>();
  const { act, busy, error } = useDecision({ id, subject: subject.sm3, comment, behalf, ...(form && { values }), pin: keeps ? pin : '', done: forget, stopped: () => { setAsked(undefined); } });
  const say = (text: string) => { change({ comment: text }); };
  const refusing = asked === 'refused';
  return (
    <Section title={t('task.decision')}>
      <div className="form">
        {form && <FormFields schema={form.schema} values={values} change={setValues} />}
        {actions.standsFor && <Field label={t('taskActs.behalf')}>{(control) => <Select {...control} value={behalf} options={[...(actions.own ? [{ value: '', label: t('taskActs.self') }] : []), ...actions.standsFor?.map(({ id: value, name: label }) => ({ value, label })) ?? []]} onChange={setBehalf} />}</Field>}
        <ReasonField label={t('task.comment')} hint={t('task.commentHint')} value={comment} change={say} />
        {error !== null && <ProblemNotice error={error} retry={isProblem(error, 'subject-changed') ? reread : undefined} />}
        <div className="act-bar">
          <Button size="large" danger onClick={() => { setAsked('refused'); }}>{t('task.refuse')}</Button>
          <Button size="large" type="primary" onClick={() => { setAsked('approved'); }}>{t('task.approve')}</Button>
        </div>
      </div>
      <ActDialog
        open={asked !== undefined} title={t(refusing ? 'task.refuseTitle' : 'task.approveTitle', { name })} warning={t(refusing ? 'task.refuseWarning' : 'task.approveWarning')} confirm={t(refusing ? 'task.refuse' : 'task.approve')}
        danger={refusing} busy={busy} ready={refusing ? comment.trim() !== '' : !keeps || pin !== ''} close={() => { setAsked(undefined); }} act={() => { if (asked) act(asked); }}
      >
        {refusing ? <ReasonField label={t('task.refuseReason')} value={comment} change={say} /> : comment.trim() !== '' && <p className="wrap">{comment}</p>}
        {asked === 'approved' && keeps && <Release pin={pin} change={setPin} />}
      </ActDialog>
    </Section>
  );
}

/** Opens the seal where the person keeps it, then decides; back to the inbox when that is done. */
function useDecision({ id, subject, comment, behalf, values, pin, done, stopped }: { readonly id: string; readonly subject: string; readonly comment: string; readonly behalf: string; readonly values?: FormValues; readonly pin: string; readonly done: () => void; readonly stopped: () => void }) {
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
