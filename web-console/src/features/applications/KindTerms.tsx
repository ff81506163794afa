import { Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Colleague } from '../../display/Colleague.tsx';
import { Field } from '../../display/Field.tsx';
import type { ApplicationDraft } from './draft.ts';
import type { StandingDraft, StandingScope } from './terms.ts';

interface Props {
  readonly draft: ApplicationDraft;
  readonly unit: string;
  readonly change: (part: Partial<ApplicationDraft>) => void;
}

/** What the application asks for beside its seal: who is to keep it, or what a system may stamp with it. */
export function KindTerms({ draft, unit, change }: Props) {
  const { t } = useTranslation();
  if (draft.kind === 'custody') return <div className="form"><Colleague label={t('applications.term.custodian')} hint={t('applications.custodianHint')} unit={unit} role="custodian" chosen={draft.custodian} choose={({ id }) => { change({ custodian: id }); }} /></div>;
  return <Standing standing={draft.standing} unit={unit} change={(part) => { change({ standing: { ...draft.standing, ...part } }); }} />;
}

const scopes: readonly StandingScope[] = ['documentKind', 'template'];

function Standing({ standing, unit, change }: { readonly standing: StandingDraft; readonly unit: string; readonly change: (part: Partial<StandingDraft>) => void }) {
  const { t } = useTranslation();
  const text = (name: 'client' | StandingScope | 'number' | 'dailyCap' | 'until', hint?: string, more: Readonly<Record<string, unknown>> = {}) => (
    <Field label={t(`applications.term.${name}`)} hint={hint}>{(control) => <Input {...control} {...more} value={standing[name]} onChange={({ target }) => { change({ [name]: target.value }); }} />}</Field>
  );
  return (
    <div className="form">
      {text('client', t('applications.clientHint'), { maxLength: 36 })}
      <Segmented<StandingScope> value={standing.by} options={scopes.map((value) => ({ value, label: t(`applications.by.${value}`) }))} onChange={(by) => { change({ by }); }} />
      {standing.by === 'documentKind' ? text('documentKind', t('applications.documentKindHint'), { maxLength: 64 }) : text('template', t('applications.templateHint'), { maxLength: 64 })}
      {text('number', undefined, { inputMode: 'numeric', maxLength: 6 })}
      {text('dailyCap', t('applications.dailyCapHint'), { inputMode: 'numeric', maxLength: 6 })}
      {text('until', undefined, { type: 'date' })}
      <Colleague label={t('applications.term.answerable')} hint={t('applications.answerableHint')} unit={unit} chosen={standing.answerable} choose={({ id }) => { change({ answerable: id }); }} />
    </div>
  );
}
