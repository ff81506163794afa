import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Use } from '../../api/schema.ts';
import { usePerson } from '../../app/session.tsx';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Field } from '../../display/Field.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

/** What who asked for a use, or handles it, may do while others decide: urge them, say something (催办、沟通). */
export function RequesterActs({ use: { status, requester, handler, tasks } }: { readonly use: Use }) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const open = tasks.filter(({ state }) => state === 'open');
  const [asked, setAsked] = useState<'urge' | 'comment'>();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const note = useAct('post /tasks/{id}/notes');
  const taskId = open.some(({ id }) => id === chosen) ? chosen : (open[0]?.id ?? '');
  const close = () => {
    setAsked(undefined);
    setSaid('');
  };
  const send = (kind: 'urge' | 'comment') => { note.mutate({ params: { id: taskId }, body: { kind, reason: said.trim() } }, { onSuccess: close }); };
  if (status !== 'open' || open.length === 0 || ![requester, handler].includes(`person/${person.id}`)) return null;
  return (
    <div className="row uses-acts">
      {(['urge', 'comment'] as const).map((kind) => <Button key={kind} onClick={() => { note.reset(); setAsked(kind); }}>{t(`taskActs.act.${kind}`)}</Button>)}
      {asked && (
        <ActDialog open title={t(`taskActs.act.${asked}`)} warning={t(`taskActs.what.${asked}`)} confirm={t(`taskActs.act.${asked}`)} busy={note.isPending} error={note.error} ready={asked === 'urge' || said.trim() !== ''} close={close} act={() => { send(asked); }}>
          {open.length > 1 && <Field label={t('taskActs.which')}>{(control) => <Select {...control} value={taskId} options={open.map(({ id, name, waitsFor = [] }) => ({ value: id, label: `${name}（${waitsFor.join(t('general.comma'))}）` }))} onChange={setChosen} />}</Field>}
          <ReasonField label={t(asked === 'urge' ? 'taskActs.remark' : 'taskActs.said')} value={said} change={setSaid} />
        </ActDialog>
      )}
    </div>
  );
}
