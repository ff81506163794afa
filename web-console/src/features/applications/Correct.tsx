import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import { usePerson } from '../../app/session.tsx';
import { Field } from '../../display/Field.tsx';
import { endOfDay } from '../../display/time.ts';
import { ApplicationProblem } from './ApplicationProblem.tsx';
import type { DraftMaterial } from './draft.ts';
import { Materials } from './Materials.tsx';

interface Correction {
  readonly name: string | null;
  readonly physicalCode: string | null;
  readonly materials: readonly DraftMaterial[] | null;
  readonly undertaking: boolean;
}
const unchanged: Correction = { name: null, physicalCode: null, materials: null, undertaking: false };

/** The applicant mends what was returned and hands it in again; the reasons stand above the form. */
export function Correct({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { id, name, physicalCode, timeline } = application;
  const [draft, change, forget] = useDraft(`correction/${id}`, unchanged);
  const asked = useRequirements(application);
  const correct = useAct('post /applications/{id}/correction');
  const why = timeline.findLast(({ status }) => status === 'returned');
  const materials = draft.materials ?? materialsOf(application, asked?.materials ?? []);
  const send = () => {
    const body = {
      undertaking: true as const, materials: materials.map(({ kind, about, documentId, validUntil }) => ({ kind, documentId, ...(about === 'holder' && application.holder !== undefined && { about: application.holder }), ...(validUntil !== '' && { validUntil: endOfDay(validUntil) }) })),
      ...(draft.name !== null && { name: draft.name }), ...(draft.physicalCode !== null && { physicalCode: draft.physicalCode }),
    };
    correct.mutate({ params: { id }, body }, { onSuccess: forget });
  };
  return (
    <div className="form" data-act="correct">
      {why && <blockquote className="returned">{why.comment ?? t('status.application.returned')} <span className="quiet small">{why.actorName}</span></blockquote>}
      <Field label={t('applications.name')}>{(control) => <Input {...control} value={draft.name ?? name} maxLength={200} onChange={({ target }) => { change({ name: target.value }); }} />}</Field>
      {physicalCode !== undefined && <Field label={t('seals.physicalCode')}>{(control) => <Input {...control} value={draft.physicalCode ?? physicalCode} maxLength={13} inputMode="numeric" onChange={({ target }) => { change({ physicalCode: target.value.trim() }); }} />}</Field>}
      {asked && <Materials asked={asked} unit={application.unit} given={materials} change={(given) => { change({ materials: given }); }} />}
      <Checkbox checked={draft.undertaking} onChange={({ target }) => { change({ undertaking: target.checked }); }}>{t('applications.undertakingText')}</Checkbox>
      {correct.error && <ApplicationProblem error={correct.error} />}
      <div><Button type="primary" disabled={!draft.undertaking} loading={correct.isPending} onClick={send}>{t('applications.resubmit')}</Button></div>
    </div>
  );
}

function useRequirements({ kind, category, subtype, positionRole, physicalCode, unit }: Application) {
  const { roles } = usePerson();
  const ownerKind = roles.find((role) => role.unit === unit)?.unitKind ?? 'enterprise';
  return useRead('get /material-requirements', { query: { kind, category, ownerKind, ...(subtype && { subtype }), ...(positionRole && { positionRole }), ...(physicalCode !== undefined && { physicalCode }) } }).data;
}

/** What was handed in, as it can be handed in again. */
function materialsOf({ materials }: Application, asked: readonly Pick<DraftMaterial, 'kind' | 'about'>[]): readonly DraftMaterial[] {
  return materials.filter(({ source }) => source === 'applicant').map(({ kind, name, documentId, validUntil }) => ({ kind, about: asked.find((one) => one.kind === kind)?.about ?? 'unit', documentId, name, validUntil: validUntil?.slice(0, 10) ?? '' }));
}
