import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { Notes } from '../uses/Notes.tsx';
import { ActFields, isReady, nothingChosen, type Chosen } from './ActFields.tsx';
import { bodyOfAct, bodyOfNote, offered, type Offered } from './acts.ts';

/** What the person may do in the task beside deciding it, as the server says; each is asked once more. */
export function TaskActs({ task, reread }: { readonly task: Task; readonly reread: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Offered>();
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  const navigate = useNavigate();
  const close = () => { setAsked(undefined); };
  const { send, busy, error, begin } = useTaskAct(task, (kind) => {
    close();
    if (givingAway.includes(kind)) void navigate('/inbox');
    else reread();
  });
  const ask = (kind: Offered, persons: readonly string[] = []) => {
    begin();
    setChosen({ ...nothingChosen, persons });
    setAsked(kind);
  };
  const may = offered.filter((kind) => task.actions.may.includes(kind));
  const answer = (person: string) => { ask('comment', [person]); };
  return (
    <>
      {may.length > 0 && <Section title={t('taskActs.title')}><div className="row">{may.map((kind) => <Button key={kind} onClick={() => { ask(kind); }}>{t(`taskActs.act.${kind}`)}</Button>)}</div></Section>}
      <Notes taskId={task.id} {...(may.includes('comment') && { answer })} />
      {asked && (
        <ActDialog
          open title={t(`taskActs.act.${asked}`)} warning={t(`taskActs.what.${asked}`)} confirm={t(`taskActs.act.${asked}`)} danger={asked === 'reject'} busy={busy} error={error}
          ready={isReady(asked, chosen)} close={close} act={() => { send(asked, chosen); }}
        >
          <ActFields act={asked} task={task} chosen={chosen} change={(more) => { setChosen({ ...chosen, ...more }); }} />
        </ActDialog>
      )}
    </>
  );
}

/** After these the task is no longer the person's to see. */
const givingAway: readonly Offered[] = ['return', 'reject', 'transfer', 'take-back'];

function useTaskAct({ id, subject, actions }: Task, done: (kind: Offered) => void) {
  const [act, note] = [useAct('post /tasks/{id}/acts'), useAct('post /tasks/{id}/notes')];
  const [proxied] = actions.own ? [] : (actions.standsFor ?? []);
  const send = (kind: Offered, chosen: Chosen) => {
    const flow = bodyOfAct(kind, chosen);
    const onSuccess = () => { done(kind); };
    if (flow) act.mutate({ params: { id }, body: { act: flow, subject: subject.sm3, reason: chosen.reason.trim(), ...(proxied && { onBehalfOf: proxied.id }) } }, { onSuccess });
    else note.mutate({ params: { id }, body: bodyOfNote(kind, chosen) }, { onSuccess });
  };
  const begin = () => {
    act.reset();
    note.reset();
  };
  return { send, begin, busy: act.isPending || note.isPending, error: act.error ?? note.error };
}
