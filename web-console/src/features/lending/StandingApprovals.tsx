import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct, useList } from '../../api/hooks.ts';
import type { StandingApproval } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { Field } from '../../display/Field.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { LentMark } from './LentMark.tsx';
import { lentState } from './lentState.ts';

/** Standing approvals of the person's units: which system may stamp what, how often, and who answers for it. A24 */
export function StandingApprovals() {
  const { t } = useTranslation();
  const approvals = useList('get /standing-approvals', {});
  const columns: readonly Column<StandingApproval>[] = [
    { title: t('lending.client'), cell: ({ names, application }) => (application === undefined ? names.client : <Link to={`/applications/${application}`}>{names.client}</Link>) },
    { title: t('lending.seal'), cell: ({ names }) => names.seal },
    { title: t('lending.forWhat'), cell: ({ documentKind, template }) => documentKind ?? <span className="mono">{t('lending.template')} {template}</span> },
    { title: t('lending.until'), cell: ({ until, dailyCap }) => <><When at={until} day /><div className="small quiet">{t('lending.daily', { count: dailyCap })}</div></> },
    { title: t('lending.answerable'), cell: ({ names }) => names.answerable },
    { title: t('lending.status'), cell: (approval) => <LentMark {...approval} /> },
    { title: t('lending.act'), cell: (approval) => <Acts approval={approval} /> },
  ];
  return <Records label={t('lending.standing')} listing={approvals} columns={columns} rowKey={({ id }) => id} empty={t('lending.none.standing')} />;
}

function Acts({ approval }: { readonly approval: StandingApproval }) {
  const person = usePerson();
  if (lentState(approval, Date.now()) !== 'good') return null;
  return (
    <div className="row above">
      {!approval.released && mayTry(person, 'standing-approval.release') && <Open id={approval.id} />}
      {mayTry(person, 'standing-approval.withdraw') && <Withdraw id={approval.id} />}
    </div>
  );
}

/** The custodian opens the seal for all stamps that are left. R41 */
function Open({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const act = useAct('post /standing-approvals/{id}/release');
  const open = (done: () => void) => {
    act.mutate({ params: { id }, body: { pin } }, { onSettled: () => { setPin(''); }, onSuccess: done });
  };
  return (
    <Asked label={t('lending.open')} warning={t('lending.openWarning')} busy={act.isPending} ready={pin !== ''} error={act.error} act={open}>
      <Field label={t('pin.release')}>{(control) => <Input {...control} type="password" autoComplete="off" value={pin} onChange={({ target }) => { setPin(target.value); }} />}</Field>
    </Asked>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const act = useAct('delete /standing-approvals/{id}');
  return <Asked danger label={t('lending.withdraw')} warning={t('lending.withdrawWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { id } }, { onSuccess: done }); }} />;
}
