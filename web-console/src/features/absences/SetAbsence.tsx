import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import { usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { Field } from '../../display/Field.tsx';
import { PersonField } from '../../display/People.tsx';
import { instantIn, spanWrong } from './absenceState.ts';

interface Props {
  /** To which it may be limited. */
  readonly flows: readonly { readonly key: string; readonly name: string }[];
  /** Units whose head sets it for somebody else there. */
  readonly others?: readonly string[];
}

const empty = { person: '', proxy: '', from: '', until: '', flows: [] as readonly string[] };

/** Names who decides in one's place, from when to when, in which flows; a head does so for who fell ill. */
export function SetAbsence({ flows, others }: Props) {
  const { t } = useTranslation();
  const { person: self } = usePerson();
  const [given, setGiven] = useState(empty);
  const change = (part: Partial<typeof empty>) => { setGiven({ ...given, ...part }); };
  const act = useAct('post /absences');
  const away = others ? given.person : self.id;
  const times = { from: given.from === '' ? '' : instantIn(given.from), until: given.until === '' ? '' : instantIn(given.until) };
  const wrong = spanWrong(times, Date.now());
  const ready = away !== '' && given.proxy !== '' && given.proxy !== away && times.until !== '' && wrong === undefined;
  const set = (done: () => void) => {
    const body = { proxy: given.proxy, from: times.from === '' ? new Date().toISOString() : times.from, until: times.until, ...(given.flows.length > 0 && { flows: [...given.flows] }), ...(others && { person: away }) };
    act.mutate({ body }, { onSuccess: () => {
      setGiven(empty);
      done();
    } });
  };
  return (
    <Asked label={t(others ? 'absences.setFor' : 'absences.set')} warning={t(others ? 'absences.setForWarning' : 'absences.setWarning')} busy={act.isPending} ready={ready} error={act.error} act={set}>
      {others && <PersonField label={t('absences.away')} units={others} without={[self.id]} chosen={given.person} choose={(person) => { change({ person }); }} />}
      <PersonField label={t('absences.proxy')} without={[self.id, away]} chosen={given.proxy} choose={(proxy) => { change({ proxy }); }} />
      <Field label={t('absences.from')} hint={t('absences.fromHint')}>{(control) => <Input {...control} type="datetime-local" value={given.from} onChange={({ target }) => { change({ from: target.value }); }} />}</Field>
      <Field label={t('absences.until')} wrong={wrong && t(`absences.${wrong}`)}>{(control) => <Input {...control} type="datetime-local" value={given.until} onChange={({ target }) => { change({ until: target.value }); }} />}</Field>
      {flows.length > 0 && <Field label={t('absences.flows')} hint={t('absences.flowsHint')}>{(control) => <Select {...control} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={[...given.flows]} options={flows.map(({ key, name }) => ({ value: key, label: name }))} onChange={(chosen: string[]) => { change({ flows: chosen }); }} />}</Field>}
    </Asked>
  );
}
