import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ImprintFields, isWhole, noImprint } from './ImprintFields.tsx';

/** The applicant hands in an imprint while the police registry gives none. R13 */
export function SupplyImprint({ application: { id } }: { readonly application: Application }) {
  const { t } = useTranslation();
  const [imprint, setImprint] = useState(noImprint);
  const supply = useAct('post /applications/{id}/imprint');
  const send = () => {
    const { picture, width, height, why } = imprint;
    supply.mutate({ params: { id }, body: { picture, width, height, why: why.trim() } });
  };
  return (
    <details data-act="supply-imprint">
      <summary>{t('applications.supply')}</summary>
      <div className="form">
        <p className="quiet">{t('applications.supplyText')}</p>
        <ImprintFields imprint={imprint} change={setImprint} />
        {supply.error && <ProblemNotice error={supply.error} />}
        <div><Button type="primary" disabled={!isWhole(imprint)} loading={supply.isPending} onClick={send}>{t('applications.supplyNow')}</Button></div>
      </div>
    </details>
  );
}
