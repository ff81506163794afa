import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Use } from '../../api/schema.ts';
import { usePerson } from '../../app/session.tsx';
import { ActDialog } from '../../display/ActDialog.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';

/** Who has asked for a use may withdraw it, while it is not stamped (撤回). */
export function Withdraw({ use: { id, status, requester } }: { readonly use: Use }) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct('post /uses/{id}/withdrawal');
  const close = () => { setAsked(false); };
  if (status !== 'open' || requester !== `person/${person.id}`) return null;
  return (
    <p className="more">
      <Button danger onClick={() => { setAsked(true); }}>{t('uses.withdraw')}</Button>
      <ActDialog
        open={asked} danger title={t('uses.withdraw')} warning={t('uses.withdrawWarning')} confirm={t('uses.withdraw')} busy={withdraw.isPending} error={withdraw.error} ready={reason.trim() !== ''} close={close}
        act={() => { withdraw.mutate({ params: { id }, body: { reason: reason.trim() } }, { onSuccess: close }); }}
      >
        <ReasonField label={t('taskActs.said')} value={reason} change={setReason} />
      </ActDialog>
    </p>
  );
}
