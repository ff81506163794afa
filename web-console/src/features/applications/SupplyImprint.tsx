import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { FileDrop } from '../../document/FileDrop.tsx';
import { base64Of } from '../../document/base64.ts';

const usual = { width: 40, height: 40, why: '', picture: '', file: '' };

/** The applicant hands in an imprint while the police registry gives none. R13 */
export function SupplyImprint({ application: { id } }: { readonly application: Application }) {
  const { t } = useTranslation();
  const [{ width, height, why, picture, file }, setGiven] = useState(usual);
  const give = (part: Partial<typeof usual>) => { setGiven((before) => ({ ...before, ...part })); };
  const supply = useAct('post /applications/{id}/imprint');
  const size = (name: 'width' | 'height', value: number) => <Field label={t(`applications.${name}`)}>{(control) => <InputNumber {...control} min={5} max={60} precision={0} suffix="mm" value={value} onChange={(given) => { give({ [name]: given ?? value }); }} />}</Field>;
  return (
    <details data-act="supply-imprint">
      <summary>{t('applications.supply')}</summary>
      <div className="form">
        <p className="quiet">{t('applications.supplyText')}</p>
        {picture === '' ? <FileDrop text={t('applications.dropPng')} accept="image/png" take={async (chosen) => { give({ picture: await base64Of(chosen), file: chosen.name }); }} /> : <div className="file"><span className="wrap">{file}</span><Button onClick={() => { give({ picture: '', file: '' }); }}>{t('general.remove')}</Button></div>}
        <div className="row">{size('width', width)}{size('height', height)}</div>
        <ReasonField label={t('applications.supplyWhy')} value={why} change={(text) => { give({ why: text }); }} />
        {supply.error && <ProblemNotice error={supply.error} />}
        <div><Button type="primary" disabled={picture === '' || why.trim() === ''} loading={supply.isPending} onClick={() => { supply.mutate({ params: { id }, body: { picture, width, height, why: why.trim() } }); }}>{t('applications.supplyNow')}</Button></div>
      </div>
    </details>
  );
}
