import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../display/Field.tsx';
import { Section } from '../../display/Page.tsx';
import { pickedFor, type Asked, type UseDraft } from './draft.ts';

interface Props {
  readonly asked: Asked;
  readonly draft: UseDraft;
  readonly change: (part: Partial<UseDraft>) => void;
}

/** What the seal's flow asks its requester: how it begins, where it has more than one way, and whom to choose. */
export function FlowAnswers({ asked, draft, change }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {asked.starts.length > 1 && <Section title={t('request.start')}><Ways asked={asked} draft={draft} change={change} /></Section>}
      {asked.choices.length > 0 && <Section title={t('request.people')}><People asked={asked} draft={draft} change={change} /></Section>}
    </>
  );
}

function Ways({ asked: { starts }, draft: { start }, change }: Props) {
  const { t } = useTranslation();
  return (
    <div className="choices" role="radiogroup" aria-label={t('request.start')}>
      {starts.map(({ name, message = '' }) => (
        <label key={message} className="choice">
          <input type="radio" name="start" value={message} checked={start === message} onChange={() => { change({ start: message }); }} />
          <span>{name ?? (message === '' ? t('request.usualStart') : message)}</span>
        </label>
      ))}
    </div>
  );
}

function People({ asked: { choices }, draft: { chosen }, change }: Props) {
  return <div className="form">{choices.map((choice) => <Persons key={choice.element} choice={choice} picked={pickedFor(choice, chosen)} pick={(persons) => { change({ chosen: { ...chosen, [choice.element]: persons } }); }} />)}</div>;
}

function Persons({ choice: { name, for: purpose, least, candidates }, picked, pick }: { readonly choice: Asked['choices'][number]; readonly picked: string[]; readonly pick: (persons: string[]) => void }) {
  const { t } = useTranslation();
  const options = candidates.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <Field label={purpose === 'copy' ? t('request.copyTo', { name }) : name} hint={least === 0 ? t('request.anyNumber') : t('request.atLeast', { count: least })}>
      {(control) => <Select {...control} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={picked} notFoundContent={t('request.nobody')} options={options} onChange={pick} />}
    </Field>
  );
}
