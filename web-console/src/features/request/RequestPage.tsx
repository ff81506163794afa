import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct, useRead } from '../../api/hooks.ts';
import { useDraft } from '../../app/draft.ts';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { ChooseSeal } from './ChooseSeal.tsx';
import { answersTo, emptyUse, missingOf } from './draft.ts';
import { FlowAnswers } from './FlowAnswers.tsx';
import { PlaceStamp } from './PlaceStamp.tsx';
import { UploadDocument } from './UploadDocument.tsx';

/** Asks for the use of a seal: which, on what, where, why. */
export default function RequestPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [kept, change, forget] = useDraft('use', emptyUse);
  const draft = { ...kept, seal: kept.seal || (search.get('seal') ?? '') };
  const [tried, setTried] = useState(false);
  const seal = useRead('get /seals/{esId}', { params: { esId: draft.seal } }, { enabled: draft.seal !== '' });
  const ask = useAct('post /uses');
  const flow = useRead('get /seals/{esId}/flow', { params: { esId: draft.seal } }, { enabled: draft.seal !== '' });
  const missing = missingOf(draft, flow.data);
  const submit = () => {
    setTried(true);
    const { document, place, reason } = draft;
    if (!document || !place || !flow.data || missing.length > 0) return;
    ask.mutate({ body: { seal: draft.seal, documentId: document.id, place, reason: reason.trim(), ...answersTo(draft, flow.data) } }, { onSuccess: ({ id }) => {
      forget();
      void navigate(`/uses/${id}`);
    } });
  };
  return (
    <Page title={t('request.title')} lead={t('request.lead')}>
      <form className="two" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div>
          <Section title={t('request.seal')}><ChooseSeal chosen={draft.seal} choose={(esId) => { change({ seal: esId, place: null, start: '', chosen: {} }); }} /></Section>
          <Section title={t('request.document')}><UploadDocument unit={seal.data?.unit} document={draft.document} change={(document) => { change({ document, place: null }); }} /></Section>
          {draft.document && seal.data && <Section title={t('request.place')}><PlaceStamp documentId={draft.document.id} seal={seal.data} place={draft.place} change={(place) => { change({ place }); }} /></Section>}
          {flow.data && <FlowAnswers asked={flow.data} draft={draft} change={change} />}
        </div>
        <div className="aside"><Section title={t('request.send')}>
          <div className="form">
            <ReasonField label={t('request.reason')} hint={t('request.reasonHint')} value={draft.reason} change={(reason) => { change({ reason }); }} />
            {tried && missing.length > 0 && <p className="wrong" role="alert">{t('request.missing', { what: missing.map((part) => t(`request.${part}`)).join(t('general.comma')) })}</p>}
            {seal.error && <ProblemNotice error={seal.error} retry={() => void seal.refetch()} />}
            {flow.error && <ProblemNotice error={flow.error} retry={() => void flow.refetch()} />}
            {ask.error && <ProblemNotice error={ask.error} />}
            <div className="form-end">
              <Button type="primary" htmlType="submit" loading={ask.isPending}>{t('request.submit')}</Button>
              <Button onClick={forget} disabled={ask.isPending}>{t('request.forget')}</Button>
            </div>
            <p className="quiet small">{t('request.kept')}</p>
          </div>
        </Section></div>
      </form>
    </Page>
  );
}
