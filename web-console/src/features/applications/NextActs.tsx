import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Application } from '../../api/schema.ts';
import { Asked } from '../../display/Asked.tsx';
import { Section } from '../../display/Page.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { Compare } from './Compare.tsx';
import { Confirm } from './Confirm.tsx';
import { Correct } from './Correct.tsx';
import { SupplyImprint } from './SupplyImprint.tsx';

interface Props { readonly application: Application }

/** What the person may do next, as the server says. */
const acts: Readonly<Record<Application['actions'][number], (props: Props) => ReactNode>> = {
  correct: Correct, 'supply-imprint': SupplyImprint, 'compare-imprint': Compare, 'confirm-imprint': Confirm, collect: Collect, execute: Execute, withdraw: Withdraw,
};

export function NextActs({ application }: Props) {
  const { t } = useTranslation();
  if (application.actions.length === 0) return null;
  return (
    <Section title={t('applications.next')}>
      <div className="form">{application.actions.map((action) => {
        const Act = acts[action];
        return <Act key={action} application={application} />;
      })}</div>
    </Section>
  );
}

function Collect({ application: { id } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /applications/{id}/collection');
  return <Asked label={t('applications.collect')} warning={t('applications.collectWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { id }, body: {} }, { onSuccess: done }); }} />;
}

function Execute({ application: { id } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /applications/{id}/execution');
  return <Asked label={t('applications.execute')} warning={t('applications.executeWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { id } }, { onSuccess: done }); }} />;
}

function Withdraw({ application: { id } }: Props) {
  const { t } = useTranslation();
  const act = useAct('post /applications/{id}/withdrawal');
  const [reason, setReason] = useState('');
  return (
    <Asked label={t('applications.withdraw')} warning={t('applications.withdrawWarning')} danger busy={act.isPending} ready={reason.trim() !== ''} error={act.error} act={(done) => { act.mutate({ params: { id }, body: { reason } }, { onSuccess: done }); }}>
      <ReasonField label={t('seals.reason')} value={reason} change={setReason} />
    </Asked>
  );
}
