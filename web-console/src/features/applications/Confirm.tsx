import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

/** The applicant looks at the imprint that the seal will have, and confirms it or says what is wrong. R16 */
export function Confirm({ application: { id, imprintSm3, imprints, name } }: { readonly application: Application }) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const confirm = useAct('post /applications/{id}/imprint-confirmation');
  const shown = imprints.find(({ sm3 }) => sm3 === imprintSm3) ?? imprints.find(({ chosen }) => chosen);
  const say = (accepted: boolean) => { if (shown) confirm.mutate({ params: { id }, body: { imprintSm3: shown.sm3, accepted, comment: comment.trim() } }); };
  if (!shown) return null;
  return (
    <div className="form" data-act="confirm-imprint">
      <p>{t('applications.confirmText')}</p>
      <figure><img className="imprint" src={shown.content} alt={t('seals.imprintOf', { name })} /><figcaption className="quiet small">{shown.width} × {shown.height} mm</figcaption></figure>
      <ReasonField label={t('applications.whatIsWrong')} hint={t('applications.whatIsWrongHint')} rows={2} value={comment} change={setComment} />
      {confirm.error && <ProblemNotice error={confirm.error} />}
      <div className="form-end">
        <Button type="primary" loading={confirm.isPending} onClick={() => { say(true); }}>{t('applications.confirm')}</Button>
        <Button danger disabled={comment.trim() === ''} loading={confirm.isPending} onClick={() => { say(false); }}>{t('applications.notConfirm')}</Button>
      </div>
    </div>
  );
}
