import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suspensionReasons, type SuspensionReason } from '../../../../domain/seal/reasons.ts';
import { useAct } from '../../api/hooks.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { Field } from '../../display/Field.tsx';
import { Section } from '../../display/Page.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { knownText } from '../../texts/known.ts';
import { KeepPin } from './KeepPin.tsx';
import { Activate, RecordRules, Renew } from './MakeUsable.tsx';

interface Props { readonly seal: SealWithChanges }

/** What the person may do with a seal now; each act asks once more. */
export function SealActs({ seal }: Props) {
  const { t } = useTranslation();
  const person = usePerson();
  const { status, custodian, holder, category } = seal;
  const keeps = person.person.id === (category === 'unit' ? custodian : holder);
  const offered = [
    status === 'made' && mayTry(person, 'seal.activate') && <Activate key="activate" seal={seal} />,
    status === 'made' && category === 'unit' && mayTry(person, 'seal.record-rules') && <RecordRules key="rules" seal={seal} />,
    status === 'suspended' && mayTry(person, 'seal.resume') && <Resume key="resume" seal={seal} />,
    status === 'active' && mayTry(person, 'seal.renew') && <Renew key="renew" seal={seal} />,
    status === 'active' && mayTry(person, 'seal.suspend') && <Suspend key="suspend" seal={seal} />,
    ['made', 'active', 'suspended'].includes(status) && mayTry(person, 'seal.report-loss') && <ReportLoss key="loss" seal={seal} />,
    keeps && <KeepPin key="pin" esId={seal.esId} />,
  ].filter(Boolean);
  return offered.length === 0 ? null : <Section title={t('seals.acts')}><div className="choices">{offered}</div></Section>;
}

function ReportLoss({ seal: { esId } }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const act = useAct('post /seals/{esId}/loss');
  return (
    <Asked block label={t('seals.reportLoss')} warning={t('seals.lossWarning')} confirm={t('seals.reportLossNow')} danger busy={act.isPending} ready={reason.trim() !== ''} error={act.error} act={(done) => { act.mutate({ params: { esId }, body: { reason: reason.trim() } }, { onSuccess: done }); }}>
      <ReasonField label={t('seals.reason')} value={reason} change={setReason} />
    </Asked>
  );
}

/** Without a notice of an authority, which only those who get one can name. R76 */
const ownReasons = (Object.keys(suspensionReasons) as SuspensionReason[]).filter((code) => !code.endsWith('-notice'));

function Suspend({ seal: { esId } }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState<SuspensionReason>('owner-decision');
  const [text, setText] = useState('');
  const act = useAct('post /seals/{esId}/suspension');
  return (
    <Asked block label={t('seals.suspend')} warning={t('seals.suspendWarning')} danger busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { esId }, body: { reason: { code, text: text.trim() } } }, { onSuccess: done }); }}>
      <Field label={t('seals.reasonCode')}>{(control) => <Select {...control} value={code} options={ownReasons.map((value) => ({ value, label: knownText(`applications.reasons.${value}`) ?? value }))} onChange={setCode} />}</Field>
      <ReasonField label={t('seals.reason')} value={text} change={setText} />
    </Asked>
  );
}

function Resume({ seal: { esId } }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const act = useAct('post /seals/{esId}/resumption');
  return (
    <Asked block label={t('seals.resume')} warning={t('seals.resumeWarning')} busy={act.isPending} ready={text.trim() !== ''} error={act.error} act={(done) => { act.mutate({ params: { esId }, body: { reason: { text: text.trim() } } }, { onSuccess: done }); }}>
      <ReasonField label={t('seals.reason')} value={text} change={setText} />
    </Asked>
  );
}
