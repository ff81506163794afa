import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import type { TaskNote } from '../../api/schema.ts';
import { usePerson } from '../../app/session.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { Steps } from '../../display/Steps.tsx';
import { knownText } from '../../texts/known.ts';

interface Props {
  /** One of the tasks of the flow. */
  readonly taskId: string;
  /** Begins an answer to who has said something; absent: who looks cannot answer. */
  readonly answer?: (person: string) => void;
}

/** What those who take part have said to each other, and have done by hand (沟通). */
export function Notes({ taskId, answer }: Props) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const { data, error, refetch } = useRead('get /tasks/{id}/notes', { params: { id: taskId } });
  if (isProblem(error, 'task-not-yours', 'forbidden')) return null; // only those who take part are told
  if (error) return <Section title={t('taskActs.notes')}><ProblemNotice error={error} retry={() => void refetch()} /></Section>;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('taskActs.notes')}>
      <Steps steps={data.items.map((note) => ({
        key: note.id, at: note.at, title: <Title note={note} />,
        text: <>{note.text}{answer && talk.includes(note.kind) && note.person !== person.id && <> <Button size="small" type="link" onClick={() => { answer(note.person); }}>{t('taskActs.answer')}</Button></>}</>,
      }))} />
    </Section>
  );
}

/** What can be answered. */
const talk: readonly string[] = ['comment', 'opine', 'urge', 'delegate', 'copy'];

function Title({ note: { kind, personName, onBehalfOfName, concernsName, to, taskName } }: { readonly note: TaskNote }) {
  const { t } = useTranslation();
  const act = kind === 'withdraw' ? t('taskActs.withdrawn') : kind === 'hand-over' ? t('taskActs.handedOver') : (knownText(`taskActs.act.${kind}`) ?? kind);
  const named = to.join(t('general.comma'));
  const parts = [named === '' ? concernsName : kind === 'comment' ? t('taskActs.mentioned', { who: named }) : named, taskName].filter(Boolean);
  return <>{personName}{onBehalfOfName !== undefined && `（${t('taskActs.behalfOf', { name: onBehalfOfName })}）`} {act}{parts.length > 0 && <span className="quiet"> · {parts.join(' · ')}</span>}</>;
}
