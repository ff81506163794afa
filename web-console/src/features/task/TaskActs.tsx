import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { ActFields, isReady, nothingChosen, type Chosen } from './ActFields.tsx';
import { bodyOfAct, bodyOfNote, offered, type Offered } from './acts.ts';

/** What the person may do in the task beside deciding it, as the server says; each is asked once more. */
export function TaskActs({ task, reread }: { readonly task: Task; readonly reread: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Offered>();
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  const close = () => { setAsked(undefined); setChosen(nothingChosen); };
  const { send, busy, error } = useTaskAct(task, () => { close(); reread(); });
  const may = offered.filter((kind) => task.actions.may.includes(kind));
  if (may.length === 0) return null;
  return (
    <Section title={t('taskActs.title')}>
      <div className="row">{may.map((kind) => <Button key={kind} onClick={() => { setAsked(kind); }}>{t(`taskActs.act.${kind}`)}</Button>)}</div>
      {asked && (
        <ActDialog
          open title={t(`taskActs.act.${asked}`)} warning={t(`taskActs.what.${asked}`)} confirm={t(`taskActs.act.${asked}`)} danger={asked === 'reject'} busy={busy} error={error}
          ready={isReady(asked, chosen)} close={close} act={() => { send(asked, chosen); }}
        >
          <ActFields act={asked} task={task} chosen={chosen} change={(more) => { setChosen({ ...chosen, ...more }); }} />
        </ActDialog>
      )}
    </Section>
  );
}

function useTaskAct({ id, subject, actions }: Task, onSuccess: () => void) {
  const [act, note] = [useAct('post /tasks/{id}/acts'), useAct('post /tasks/{id}/notes')];
  const [proxied] = actions.own ? [] : (actions.standsFor ?? []);
  const send = (kind: Offered, chosen: Chosen) => {
    const flow = bodyOfAct(kind, chosen);
    if (flow) act.mutate({ params: { id }, body: { act: flow, subject: subject.sm3, reason: chosen.reason.trim(), ...(proxied && { onBehalfOf: proxied.id }) } }, { onSuccess });
    else note.mutate({ params: { id }, body: bodyOfNote(kind, chosen) }, { onSuccess });
  };
  return { send, busy: act.isPending || note.isPending, error: act.error ?? note.error };
}
