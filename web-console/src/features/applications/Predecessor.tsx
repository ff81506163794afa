import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useList } from '../../api/hooks.ts';
import { Field } from '../../display/Field.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { knownText } from '../../texts/known.ts';
import type { ApplicationDraft, Kind } from './draft.ts';

interface Props {
  readonly draft: ApplicationDraft;
  /** Codes that the policy lists. */
  readonly reasons: readonly string[];
  readonly change: (part: Partial<ApplicationDraft>) => void;
}

/** Which statuses a seal has for which an application of the kind makes sense. */
const fitting: Readonly<Record<Exclude<Kind, 'issue'>, readonly string[]>> = {
  change: ['active', 'suspended'], remake: ['active', 'suspended', 'lost', 'expired'], revoke: ['made', 'active', 'suspended', 'lost', 'expired'], restore: ['lost'],
  custody: ['made', 'active', 'suspended'], 'pin-reset': ['made', 'active', 'suspended'], 'standing-approval': ['active'],
};
/** Kinds about unit seals alone: a position or personal seal is its holder's. R37 */
const ofUnitSeals: readonly Kind[] = ['custody', 'standing-approval'];

/** The seal that the application is about, and why. R30–R32, R35 */
export function Predecessor({ draft, reasons, change }: Props) {
  const { t } = useTranslation();
  const { items, isPending, error, retry } = useList('get /seals', {});
  const kind = draft.kind === '' || draft.kind === 'issue' ? 'change' : draft.kind;
  const seals = items.filter(({ statusNow, category }) => fitting[kind].includes(statusNow) && (category === 'unit' || !ofUnitSeals.includes(kind)));
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} retry={retry} />;
  if (seals.length === 0) return <Nothing text={t('applications.noPredecessor')} />;
  return (
    <div className="form">
      <div className="choices" role="radiogroup" aria-label={t('applications.seal')}>
        {seals.map((seal) => (
          <label key={seal.esId} className="choice">
            <input type="radio" name="predecessor" value={seal.esId} checked={draft.predecessor === seal.esId} onChange={() => { change({ predecessor: seal.esId, unit: seal.unit, category: seal.category, custodian: '', holder: seal.holder ?? '', ...(seal.subtype && { subtype: seal.subtype }), ...(seal.positionRole && { positionRole: seal.positionRole }) }); }} />
            <span><strong>{seal.name}</strong> <StatusTag noun="seal" status={seal.statusNow} /><br /><span className="mono">{seal.esId}</span></span>
          </label>
        ))}
      </div>
      {reasons.length > 0 && <Field label={t('applications.reason')}>{(control) => <Select {...control} value={draft.reasonCode === '' ? null : draft.reasonCode} options={reasons.map((code) => ({ value: code, label: knownText(`applications.reasons.${code}`) ?? code }))} onChange={(code) => { change({ reasonCode: code ?? '' }); }} />}</Field>}
      {reasons.length > 0 && <ReasonField label={t('applications.reasonText')} value={draft.reasonText} change={(text) => { change({ reasonText: text }); }} />}
      {kind === 'change' && <Field label={t('applications.newName')} hint={t('applications.newNameHint')}>{(control) => <Input {...control} value={draft.name} maxLength={200} onChange={({ target }) => { change({ name: target.value }); }} />}</Field>}
    </div>
  );
}
