import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '../../api/hooks.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { Asked } from '../../display/Asked.tsx';
import { Field } from '../../display/Field.tsx';

interface Props { readonly seal: SealWithChanges }

/** The owner says that it has rules for the seal, and who keeps it. R81 */
export function RecordRules({ seal: { esId, unit, custodian } }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(custodian ?? null);
  const people = useRead('get /units/{unit}/people', { params: { unit } });
  const keepers = people.data?.items.filter(({ roles }) => roles.includes('custodian')) ?? [];
  const act = useAct('put /seals/{esId}/rules');
  return (
    <Asked block label={t('seals.recordRules')} warning={t('seals.recordRulesWarning')} confirm={t('seals.recordRulesNow')} busy={act.isPending} ready={chosen !== null} error={act.error ?? people.error} act={(done) => { if (chosen !== null) act.mutate({ params: { esId }, body: { custodian: chosen } }, { onSuccess: done }); }}>
      <Field label={t('seals.custodian')}>{(control) => <Select {...control} value={chosen} loading={!people.data} options={keepers.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />}</Field>
    </Asked>
  );
}

/** The making authority lets the seal be used. */
export function Activate({ seal: { esId } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /seals/{esId}/activation');
  return <Asked block label={t('seals.activate')} warning={t('seals.activateWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { esId } }, { onSuccess: done }); }} />;
}
