import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct, useRead } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { Application, MaterialRequirements, Task } from '../../api/schema.ts';
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

type Criterion = MaterialRequirements['criteria'][number]['criterion'];

/** The review's form where it has one, each criterion answered on its own; approval needs all met, refusal one that is not, both a return and a refusal their reason. R10 */
export function Review({ task, application: { kind, category }, reread }: { readonly task: Task; readonly application: Application; readonly reread: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, subject, form, actions } = task;
  const { draft: { comment, criteria, values }, change, forget, from, elsewhere, saving } = useTaskDraft(task);
  const [behalf, setBehalf] = useBehalf(actions);
  const filled = useTaskForm();
  const asked = useRead('get /material-requirements', { query: { kind, category, ownerKind: 'enterprise' } }).data?.criteria ?? []; // criteria do not depend on the owner
  const decide = useAct('post /tasks/{id}/decision');
  const answers = asked.map(({ criterion }) => criteria[criterion]);
  const [complete, reasoned] = [answers.every((answer) => answer !== undefined), comment.trim() !== ''];
  const say = (outcome: 'approved' | 'refused' | 'returned') => {
    if (outcome === 'approved' && !filled.check()) return;
    const body = {
      outcome, subject: subject.sm3, comment: comment.trim(), ...(behalf !== '' && { onBehalfOf: behalf }), ...(outcome === 'returned' ? {} : { criteria: answeredOf(criteria) }), ...(form && outcome === 'approved' && { form: { ...values } }),
    };
    decide.mutate({ params: { id }, body }, {
      onSuccess() {
        forget();
        void navigate('/inbox');
      },
      onError: filled.tell,
    });
  };
  return (
    <Section title={t('applications.reviewTitle')}>
      <div className="form">
        <SavedElsewhere elsewhere={elsewhere} />
        {asked.map(({ criterion }) => <Answer key={criterion} criterion={criterion} answer={criteria[criterion]} change={(answer) => { change({ criteria: { ...criteria, [criterion]: answer } }); }} />)}
        {form && <TaskForm key={from} ref={filled.form} form={form} values={values} change={(filledIn) => { change({ values: filledIn }); }} />}
        <Elsewhere findings={filled.elsewhere} />
        <Behalf actions={actions} chosen={behalf} choose={setBehalf} />
        <ReasonField label={t('task.comment')} hint={t('applications.reviewHint')} value={comment} change={(text) => { change({ comment: text }); }} />
        {decide.error && !findingsOf(decide.error) && <ProblemNotice error={decide.error} retry={isProblem(decide.error, 'subject-changed') ? reread : undefined} />}
        <SaveDraft {...saving} />
        <div className="act-bar">
          <Button danger disabled={!complete || !reasoned || (answers.length > 0 && answers.every(Boolean))} loading={decide.isPending} onClick={() => { say('refused'); }}>{t('applications.refuse')}</Button>
          <Button disabled={!reasoned} loading={decide.isPending} onClick={() => { say('returned'); }}>{t('applications.return')}</Button>
          <Button type="primary" disabled={!complete || !answers.every(Boolean)} loading={decide.isPending} onClick={() => { say('approved'); }}>{t('applications.approve')}</Button>
        </div>
      </div>
    </Section>
  );
}

const answeredOf = (criteria: Readonly<Partial<Record<Criterion, boolean>>>) => Object.fromEntries(Object.entries(criteria).filter(([, answer]) => answer !== undefined));

function Answer({ criterion, answer, change }: { readonly criterion: Criterion; readonly answer: boolean | undefined; readonly change: (answer: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="answer">
      <legend>{t(`applications.criterion.${criterion}`)}</legend>
      {[true, false].map((value) => <label key={String(value)}><input type="radio" name={criterion} checked={answer === value} onChange={() => { change(value); }} /> {t(value ? 'applications.met' : 'applications.notMet')}</label>)}
    </fieldset>
  );
}
