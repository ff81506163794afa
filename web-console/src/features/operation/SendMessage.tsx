import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '../../api/hooks.ts';
import { Field } from '../../display/Field.tsx';
import { Mark } from '../../display/Mark.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { noVariables, valuesOf } from './propose/values.ts';
import { Variables } from './propose/Variables.tsx';

interface Props {
  readonly unit: string;
  /** What the flow waits for. */
  readonly message: { readonly name: string; readonly key?: string };
  readonly close: () => void;
}

/** Sends a message in the place of the system from which the flow awaits it; then says whether the flow has it. */
export function SendMessage({ unit, message, close }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(message.name);
  const [key, setKey] = useState(message.key ?? '');
  const [variables, setVariables] = useState(noVariables);
  const send = useAct('post /messages');
  const values = valuesOf(variables);
  if (send.data) return <div className="sent"><Sent id={send.data.id} /> <Button size="small" onClick={close}>{t('operation.close')}</Button></div>;
  return (
    <div className="form sent">
      <p className="quiet small">{t('operation.sendLead')}</p>
      <Field label={t('operation.messageName')}>{(control) => <Input {...control} value={name} maxLength={200} onChange={({ target }) => { setName(target.value); }} />}</Field>
      <Field label={t('operation.key')}>{(control) => <Input {...control} value={key} maxLength={200} onChange={({ target }) => { setKey(target.value); }} />}</Field>
      <Variables label={t('operation.variables')} rows={variables} change={setVariables} />
      {send.error && <ProblemNotice error={send.error} />}
      <div className="form-end">
        <Button type="primary" loading={send.isPending} disabled={name.trim() === '' || values === undefined} onClick={() => { send.mutate({ body: { unit, name: name.trim(), variables: { ...values }, ...(key !== '' && { key }) } }); }}>{t('operation.sendNow')}</Button>
        <Button onClick={close}>{t('general.cancel')}</Button>
      </div>
    </div>
  );
}

/** What became of it; asked again for a while, since it is paired after it was sent. */
function Sent({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useRead('get /messages/{id}', { params: { id } }, { every: 2_000 });
  return <span role="status">{data && <Mark tone={data.state === 'delivered' || data.state === 'broadcast' ? 'good' : data.state === 'expired' ? 'bad' : 'warn'}>{t(`operation.messageState.${data.state}`)}</Mark>}</span>;
}
