import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import { Facts } from '../../display/Facts.tsx';
import { Field } from '../../display/Field.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';

/** The status of a seal, now or at a past instant, by its code. R23 */
export function StatusQuery() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [given, setGiven] = useState({ esId: search.get('seal') ?? '', at: '' });
  const [asked, setAsked] = useState(search.has('seal') ? { esId: search.get('seal') ?? '', at: '' } : undefined);
  const wrong = given.esId !== '' && !/^\d{14}$/.test(given.esId);
  const ask = () => {
    setAsked({ ...given });
    setSearch({ seal: given.esId }, { replace: true });
  };
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); ask(); }}>
      <Field label={t('verify.esId')} hint={t('verify.esIdHint')} wrong={wrong && given.esId.length >= 14 ? t('verify.esIdWrong') : undefined}>
        {(control) => <Input {...control} value={given.esId} maxLength={14} inputMode="numeric" onChange={({ target }) => { setGiven({ ...given, esId: target.value.trim() }); }} />}
      </Field>
      <Field label={t('verify.at')} hint={t('verify.atHint')}>
        {(control) => <Input {...control} type="datetime-local" value={given.at} onChange={({ target }) => { setGiven({ ...given, at: target.value }); }} />}
      </Field>
      <div><Button htmlType="submit" disabled={wrong || given.esId === ''}>{t('verify.ask')}</Button></div>
      {asked && <StatusAnswer key={JSON.stringify(asked)} {...asked} />}
    </form>
  );
}

function StatusAnswer({ esId, at }: { readonly esId: string; readonly at: string }) {
  const { t } = useTranslation();
  const query = at === '' ? {} : { at: `${at}:00+08:00` }; // people mean the time of Shanghai (R60)
  const { data, error, refetch } = useRead('get /seals/{esId}/status', { params: { esId }, query });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return null;
  return <div aria-live="polite"><Facts facts={[[t('verify.esId'), data.esId], [t('verify.statusThen'), <StatusTag key="status" noun="seal" status={data.status} />], [t('verify.at'), <When key="at" at={data.at} />]]} /></div>;
}
