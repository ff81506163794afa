import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { Imprints } from './Imprints.tsx';

/** A reviewer looks at both imprints side by side and says, with the reason, whether they are the same. R14 */
export function Compare({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const compare = useAct('post /applications/{id}/imprint-comparison');
  const hasBoth = application.imprints.some(({ variant }) => variant === 'filed');
  const say = (outcome: 'same' | 'different' | 'accepted') => { compare.mutate({ params: { id: application.id }, body: { outcome, reason: reason.trim() } }); };
  const [ready, busy] = [reason.trim() !== '', compare.isPending];
  return (
    <div className="form" data-act="compare-imprint">
      <p>{t(hasBoth ? 'applications.compareText' : 'applications.nothingToCompare')}</p>
      <Imprints application={application} />
      <ReasonField label={t('seals.reason')} value={reason} change={setReason} />
      {compare.error && <ProblemNotice error={compare.error} />}
      <div className="form-end">
        {hasBoth
          ? <Button type="primary" disabled={!ready} loading={busy} onClick={() => { say('same'); }}>{t('applications.comparison.same')}</Button>
          : <Button type="primary" disabled={!ready} loading={busy} onClick={() => { say('accepted'); }}>{t('applications.comparison.accepted')}</Button>}
        <Button danger disabled={!ready} loading={busy} onClick={() => { say('different'); }}>{t('applications.comparison.different')}</Button>
      </div>
    </div>
  );
}
