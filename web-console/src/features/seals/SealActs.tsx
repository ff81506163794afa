import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

const ended = ['lost', 'revoked', 'invalid'];

/** What the person may do with a seal now. */
export function SealActs({ seal }: { readonly seal: SealWithChanges }) {
  const { t } = useTranslation();
  const person = usePerson();
  if (!mayTry(person, 'seal.report-loss') || ended.includes(seal.status)) return null;
  return <Section title={t('seals.acts')}><div className="choices"><ReportLoss esId={seal.esId} /></div></Section>;
}

function ReportLoss({ esId }: { readonly esId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct('post /seals/{esId}/loss');
  const report = () => { act.mutate({ params: { esId }, body: { reason } }, { onSuccess: () => { setOpen(false); } }); };
  return (
    <>
      <Button danger block onClick={() => { setOpen(true); }}>{t('seals.reportLoss')}</Button>
      <ActDialog open={open} title={t('seals.reportLoss')} warning={t('seals.lossWarning')} confirm={t('seals.reportLossNow')} danger busy={act.isPending} ready={reason.trim() !== ''} error={act.error} close={() => { setOpen(false); }} act={report}>
        <ReasonField label={t('seals.reason')} value={reason} change={setReason} />
      </ActDialog>
    </>
  );
}
