import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { Asked } from '../../display/Asked.tsx';
import { Colleague } from '../../display/Colleague.tsx';
import { When } from '../../display/When.tsx';

interface Props { readonly seal: SealWithChanges }

/** The owner says that it has rules for the seal, and who keeps it. R81 */
export function RecordRules({ seal: { esId, unit, custodian } }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(custodian ?? '');
  const act = useAct('put /seals/{esId}/rules');
  return (
    <Asked block label={t('seals.recordRules')} warning={t('seals.recordRulesWarning')} confirm={t('seals.recordRulesNow')} busy={act.isPending} ready={chosen !== ''} error={act.error} act={(done) => { act.mutate({ params: { esId }, body: { custodian: chosen } }, { onSuccess: done }); }}>
      <Colleague label={t('seals.custodian')} unit={unit} role="custodian" chosen={chosen} choose={({ id }) => { setChosen(id); }} />
    </Asked>
  );
}

/** The making authority lets the seal be used. */
export function Activate({ seal: { esId } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /seals/{esId}/activation');
  return <Asked block label={t('seals.activate')} warning={t('seals.activateWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { esId } }, { onSuccess: done }); }} />;
}

/** New certificate and validity, the same imprint, in the time before the end that the policy sets. R28, R29 */
export function Renew({ seal: { esId, validEnd } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /seals/{esId}/renewal');
  return (
    <Asked block label={t('seals.renew')} warning={t('seals.renewWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { esId } }, { onSuccess: done }); }}>
      <p>{t('seals.validEnd')} <When at={validEnd} day /></p>
    </Asked>
  );
}
