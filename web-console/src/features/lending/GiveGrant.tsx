import { AutoComplete, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useList, useRead } from '../../api/hooks.ts';
import { unitsFor, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { Field } from '../../display/Field.tsx';
import { endOfDay } from '../../display/time.ts';

const empty = { seal: '', grantee: '', number: '1', until: '', documentKinds: [] as readonly string[] };

/** Lets somebody ask in their own name for uses of a seal, so many and so long. R38 */
export function GiveGrant() {
  const { t } = useTranslation();
  const units = unitsFor(usePerson(), 'grant.give').map(({ unit }) => unit);
  const [given, setGiven] = useState(empty);
  const change = (part: Partial<typeof empty>) => { setGiven({ ...given, ...part }); };
  const seals = useList('get /seals', {}).items.filter(({ unit, category, statusNow }) => units.includes(unit) && category !== 'personal' && ['made', 'active', 'suspended'].includes(statusNow));
  const unit = seals.find(({ esId }) => esId === given.seal)?.unit ?? units[0] ?? '';
  const people = useRead('get /units/{unit}/people', { params: { unit } }, { enabled: unit !== '' });
  const act = useAct('post /grants');
  const { seal, grantee, number, until, documentKinds } = given;
  const ready = seal !== '' && grantee.trim() !== '' && /^[1-9]\d{0,4}$/.test(number) && until !== '';
  const give = (done: () => void) => {
    act.mutate({ body: { seal, grantee: grantee.trim(), number: Number(number), until: endOfDay(until), documentKinds: [...documentKinds] } }, { onSuccess: () => {
      setGiven(empty);
      done();
    } });
  };
  return (
    <Asked label={t('lending.give')} warning={t('lending.giveWarning')} busy={act.isPending} ready={ready} error={act.error} act={give}>
      <Field label={t('lending.seal')}>{(control) => <Select {...control} value={seal === '' ? null : seal} options={seals.map(({ esId, name }) => ({ value: esId, label: `${name} · ${esId}` }))} onChange={(esId) => { change({ seal: esId ?? '' }); }} />}</Field>
      <Field label={t('lending.grantee')} hint={t('lending.granteeHint')}>{(control) => <AutoComplete {...control} value={grantee} maxLength={36} options={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: `${name} · ${id}` }))} onChange={(value: string) => { change({ grantee: value }); }} />}</Field>
      <Field label={t('lending.kinds')} hint={t('lending.kindsHint')}>{(control) => <Select {...control} mode="tags" open={false} suffixIcon={null} maxCount={20} value={[...documentKinds]} onChange={(kinds) => { change({ documentKinds: kinds }); }} />}</Field>
      <Field label={t('lending.number')}>{(control) => <Input {...control} inputMode="numeric" maxLength={5} value={number} onChange={({ target }) => { change({ number: target.value }); }} />}</Field>
      <Field label={t('lending.until')}>{(control) => <Input {...control} type="date" value={until} onChange={({ target }) => { change({ until: target.value }); }} />}</Field>
    </Asked>
  );
}
