import { Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { positionRoles, sealCategories, unitSealSubtypes } from '../../../../domain/seal/kinds.ts';
import { usePerson } from '../../app/session.tsx';
import { Colleague } from '../../display/Colleague.tsx';
import { Field } from '../../display/Field.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import type { ApplicationDraft, Category } from './draft.ts';

interface Props {
  readonly draft: ApplicationDraft;
  readonly owner: { readonly unit: string; readonly unitName: string };
  readonly change: (part: Partial<ApplicationDraft>) => void;
}

/** The seal that shall be made. R01–R03, R08 */
export function NewSeal({ draft, owner, change }: Props) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const namedBy: Readonly<Record<Category, Pick<ApplicationDraft, 'holder' | 'name'>>> = { unit: { holder: '', name: owner.unitName }, position: { holder: '', name: '' }, personal: { holder: person.id, name: person.name } }; // a personal seal is its holder's own (R37)
  const categories = sealCategories.map((value) => ({ value, label: t(`kinds.category.${value}`) }));
  return (
    <div className="form">
      <Segmented<Category> value={draft.category} options={categories} onChange={(category) => { change({ category, materials: [], ...namedBy[category] }); }} />
      {draft.category === 'unit' && (
        <Field label={t('applications.subtype')}>
          {(control) => <Select {...control} value={draft.subtype} options={unitSealSubtypes.map((value) => ({ value, label: t(`kinds.subtype.${value}`) }))} onChange={(subtype) => { change({ subtype, ...(subtype === 'statutory-name' ? { name: owner.unitName } : {}) }); }} />}
        </Field>
      )}
      {draft.category === 'position' && (
        <>
          <Field label={t('applications.positionRole')}>{(control) => <Select {...control} value={draft.positionRole} options={positionRoles.map((value) => ({ value, label: t(`kinds.position.${value}`) }))} onChange={(positionRole) => { change({ positionRole }); }} />}</Field>
          <Colleague label={t('applications.holder')} unit={owner.unit} chosen={draft.holder} choose={({ id, name }) => { change({ holder: id, name }); }} />
        </>
      )}
      <Field label={t('applications.name')} hint={draft.category === 'unit' ? t('applications.nameHint', { unit: owner.unitName }) : t('applications.holderNameHint')}>
        {(control) => <Input {...control} value={draft.name} maxLength={200} onChange={({ target }) => { change({ name: target.value }); }} />}
      </Field>
      {draft.category !== 'personal' && <PhysicalSeal draft={draft} change={change} />}
    </div>
  );
}

function PhysicalSeal({ draft: { hasPhysicalSeal, physicalCode, noPhysicalSealReason }, change }: Omit<Props, 'owner'>) {
  const { t } = useTranslation();
  const wrong = physicalCode.length >= 13 && !/^\d{13}$/.test(physicalCode);
  const options = [{ value: true, label: t('applications.withPhysical') }, { value: false, label: t('applications.withoutPhysical') }];
  return (
    <>
      <Segmented<boolean> value={hasPhysicalSeal} options={options} onChange={(has) => { change({ hasPhysicalSeal: has }); }} />
      {hasPhysicalSeal
        ? <Field label={t('seals.physicalCode')} hint={t('applications.physicalHint')} wrong={wrong ? t('applications.physicalWrong') : undefined}>{(control) => <Input {...control} value={physicalCode} maxLength={13} inputMode="numeric" onChange={({ target }) => { change({ physicalCode: target.value.trim() }); }} />}</Field>
        : <ReasonField label={t('applications.noPhysicalReason')} value={noPhysicalSealReason} change={(text) => { change({ noPhysicalSealReason: text }); }} />}
    </>
  );
}
