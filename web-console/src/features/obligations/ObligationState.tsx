import { useTranslation } from 'react-i18next';
import type { Duty, Obligation } from '../../api/schema.ts';
import { StatusTag } from '../../display/StatusTag.tsx';
import { knownText } from '../../texts/known.ts';
import { When } from '../../display/When.tsx';

/** How far a filing has come, its receipt or what keeps it; or how a prompt act stands. */
export function ObligationState({ obligation }: { readonly obligation: Obligation | Duty }) {
  const { state, late, due } = obligation;
  const shown = late ? 'late' : state === 'open' && new Date(due).getTime() < Date.now() ? 'overdue' : state;
  return obligation.kind === 'duty' ? <StatusTag noun="duty" status={shown} /> : <><StatusTag noun="obligation" status={shown} /><Progress obligation={obligation} /></>;
}

function Progress({ obligation: { state, receipt, attempts, problem } }: { readonly obligation: Obligation }) {
  const { t } = useTranslation();
  return (
    <>
      {receipt && <div className="quiet small">{t('obligations.receipt', { number: receipt.number })} · <When at={receipt.at} /></div>}
      {state === 'open' && attempts > 0 && <div className="quiet small">{t('obligations.attempts', { count: attempts })}{problem !== undefined && ` · ${knownText(`problems.${problem}.says`) ?? problem}`}</div>}
    </>
  );
}
