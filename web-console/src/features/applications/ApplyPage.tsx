import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct, useRead } from '../../api/hooks.ts';
import { useDraft } from '../../app/draft.ts';
import { unitsFor, usePerson } from '../../app/session.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ApplicationProblem } from './ApplicationProblem.tsx';
import { ChooseKind } from './ChooseKind.tsx';
import { emptyApplication, followsSeal, kinds, missingOf, requestOf, type ApplicationDraft } from './draft.ts';
import { ImprintFields } from './ImprintFields.tsx';
import { KindTerms } from './KindTerms.tsx';
import { Materials } from './Materials.tsx';
import { NewSeal } from './NewSeal.tsx';
import { Predecessor } from './Predecessor.tsx';
import { isTerm } from './terms.ts';

/** Applies for a seal, or for an act on one: what, which seal, why, with which material, on whose word. */
export default function ApplyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const units = unitsFor(usePerson(), 'application.submit');
  const [search] = useSearchParams();
  const [kept, change, forget] = useDraft('application', emptyApplication);
  const draft: ApplicationDraft = { ...kept, kind: kept.kind || (kinds.find((kind) => kind === search.get('kind')) ?? '') };
  const [tried, setTried] = useState(false);
  const owner = units.find(({ unit }) => unit === draft.unit) ?? units[0];
  const ofSeal = draft.category === 'unit' ? { subtype: draft.subtype } : draft.category === 'position' ? { positionRole: draft.positionRole } : {};
  const query = { kind: draft.kind === '' ? ('issue' as const) : draft.kind, category: draft.category, ownerKind: owner?.unitKind ?? 'enterprise', ...ofSeal, ...(/^\d{13}$/.test(draft.physicalCode) && { physicalCode: draft.physicalCode }) };
  const asked = useRead('get /material-requirements', { query }, { enabled: draft.kind !== '' });
  const submit = useAct('post /applications');
  const givesImprint = asked.data?.imprint !== undefined && asked.data.imprint.source !== 'police-filed';
  const demanded = asked.data?.sharedNotAsked ? [] : asked.data?.materials; // what shared data give is not demanded (R09); the server names what they do not give
  const requirements = { materials: demanded ?? [], undertaking: asked.data?.undertaking ?? true, reasons: asked.data?.reasons ?? [], imprint: givesImprint };
  const missing = missingOf(draft, requirements);
  const send = () => {
    setTried(true);
    if (missing.length > 0 || !owner) return;
    submit.mutate({ body: requestOf(draft, owner.unit, givesImprint) }, { onSuccess: ({ id }) => {
      forget();
      void navigate(`/applications/${id}`);
    } });
  };
  return (
    <Page title={t('applications.apply')} lead={t('applications.lead')}>
      <form onSubmit={(event) => { event.preventDefault(); send(); }}>
        <Section title={t('applications.chooseKind')}><ChooseKind draft={draft} units={units} change={change} /></Section>
        {draft.kind !== '' && <Section title={t('applications.seal')}>{followsSeal(draft.kind) ? <Predecessor draft={draft} reasons={requirements.reasons} change={change} /> : owner && <NewSeal draft={draft} owner={owner} change={change} />}</Section>}
        {(draft.kind === 'custody' || draft.kind === 'standing-approval') && owner && <Section title={t(`applications.terms.${draft.kind}`)}><KindTerms draft={draft} unit={draft.unit || owner.unit} change={change} /></Section>}
        {asked.error && <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />}
        {draft.kind !== '' && asked.data && owner && <Section title={t('applications.materials')}><Materials asked={asked.data} unit={owner.unit} given={draft.materials} change={(materials) => { change({ materials }); }} /></Section>}
        {givesImprint && <Section title={t('applications.imprints')}><div className="form"><p className="quiet">{t('applications.ownImprint')}</p><ImprintFields imprint={draft.imprint} change={(imprint) => { change({ imprint }); }} /></div></Section>}
        <Section title={t('applications.undertaking')}>
          <div className="form">
            <Checkbox checked={draft.undertaking} onChange={({ target }) => { change({ undertaking: target.checked }); }}>{t('applications.undertakingText')}</Checkbox>
            {tried && missing.length > 0 && <p className="wrong" role="alert">{t('request.missing', { what: missing.map((part) => (isTerm(part) ? t(`applications.term.${part}`) : t(`applications.missing.${part}`))).join(t('general.comma')) })}</p>}
            {submit.error && <ApplicationProblem error={submit.error} />}
            <div className="form-end">
              <Button type="primary" htmlType="submit" loading={submit.isPending}>{t('applications.submit')}</Button>
              <Button onClick={forget} disabled={submit.isPending}>{t('request.forget')}</Button>
            </div>
            <p className="quiet small">{t('request.kept')}</p>
          </div>
        </Section>
      </form>
    </Page>
  );
}
