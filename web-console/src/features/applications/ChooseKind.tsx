import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Field } from '../../display/Field.tsx';
import { kinds, type ApplicationDraft } from './draft.ts';

interface Props {
  readonly draft: ApplicationDraft;
  readonly units: readonly { readonly unit: string; readonly unitName: string }[];
  readonly change: (part: Partial<ApplicationDraft>) => void;
}

/** What is applied for, and for which owner. */
export function ChooseKind({ draft, units, change }: Props) {
  const { t } = useTranslation();
  return (
    <div className="form wide">
      <div className="choices columns" role="radiogroup" aria-label={t('applications.chooseKind')}>
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => { change({ kind, reasonCode: '', materials: [], ...(kind === 'issue' && draft.name === '' && units[0] && { name: units[0].unitName }) }); }} />
            <span><strong>{t(`applications.kind.${kind}`)}</strong><br /><span className="quiet small">{t(`applications.about.${kind}`)}</span></span>
          </label>
        ))}
      </div>
      <p className="quiet small">{t('applications.renewal')} <Link to="/seals">{t('menu.seals')}</Link></p>
      {units.length > 1 && <Field label={t('applications.unit')}>{(control) => <Select {...control} value={draft.unit === '' ? (units[0]?.unit ?? '') : draft.unit} options={units.map(({ unit, unitName }) => ({ value: unit, label: unitName }))} onChange={(unit) => { change({ unit, predecessor: '', holder: '' }); }} />}</Field>}
    </div>
  );
}
