import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct, useRead } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { Application, MaterialRequirements, Task } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

type Criterion = MaterialRequirements['criteria'][number]['criterion'];
interface Answers { readonly comment: string; readonly criteria: Readonly<Partial<Record<Criterion, boolean>>> }
const noAnswers: Answers = { comment: '', criteria: {} };

/** Each criterion answered on its own; approval needs all met, refusal one that is not, both a return and a refusal their reason. R10 */
export function Review({ task: { id, subject }, application: { kind, category }, reread }: { readonly task: Task; readonly application: Application; readonly reread: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ comment, criteria }, change, forget] = useDraft(`task/${id}`, noAnswers);
  const asked = useRead('get /material-requirements', { query: { kind, category, ownerKind: 'enterprise' } }).data?.criteria ?? []; // criteria do not depend on the owner
  const decide = useAct('post /tasks/{id}/decision');
  const answers = asked.map(({ criterion }) => criteria[criterion]);
  const [complete, reasoned] = [answers.every((answer) => answer !== undefined), comment.trim() !== ''];
  const say = (outcome: 'approved' | 'refused' | 'returned') => {
    const answered = Object.fromEntries(Object.entries(criteria).filter(([, answer]) => answer !== undefined));
    decide.mutate({ params: { id }, body: { outcome, subject: subject.sm3, comment: comment.trim(), ...(outcome === 'returned' ? {} : { criteria: answered }) } }, { onSuccess: () => {
      forget();
      void navigate('/inbox');
    } });
  };
  return (
    <Section title={t('applications.reviewTitle')}>
      <div className="form">
        {asked.map(({ criterion }) => <Answer key={criterion} criterion={criterion} answer={criteria[criterion]} change={(answer) => { change({ criteria: { ...criteria, [criterion]: answer } }); }} />)}
        <ReasonField label={t('task.comment')} hint={t('applications.reviewHint')} value={comment} change={(text) => { change({ comment: text }); }} />
        {decide.error && <ProblemNotice error={decide.error} retry={isProblem(decide.error, 'subject-changed') ? reread : undefined} />}
        <div className="act-bar">
          <Button danger disabled={!complete || !reasoned || (answers.length > 0 && answers.every(Boolean))} loading={decide.isPending} onClick={() => { say('refused'); }}>{t('applications.refuse')}</Button>
          <Button disabled={!reasoned} loading={decide.isPending} onClick={() => { say('returned'); }}>{t('applications.return')}</Button>
          <Button type="primary" disabled={!complete || !answers.every(Boolean)} loading={decide.isPending} onClick={() => { say('approved'); }}>{t('applications.approve')}</Button>
        </div>
      </div>
    </Section>
  );
}

function Answer({ criterion, answer, change }: { readonly criterion: Criterion; readonly answer: boolean | undefined; readonly change: (answer: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="answer">
      <legend>{t(`applications.criterion.${criterion}`)}</legend>
      {[true, false].map((value) => <label key={String(value)}><input type="radio" name={criterion} checked={answer === value} onChange={() => { change(value); }} /> {t(value ? 'applications.met' : 'applications.notMet')}</label>)}
    </fieldset>
  );
}
