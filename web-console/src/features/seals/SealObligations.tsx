import { useTranslation } from 'react-i18next';
import { useList } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Section } from '../../display/Page.tsx';
import { Steps } from '../../display/Steps.tsx';
import { When } from '../../display/When.tsx';
import { ObligationState } from '../obligations/ObligationState.tsx';

/** Filings of this seal, open and done, for those who may see them. */
export function SealObligations({ esId }: { readonly esId: string }) {
  const { t } = useTranslation();
  const enabled = mayTry(usePerson(), 'obligation.read');
  const open = useList('get /obligations', { query: { seal: esId, state: 'open' } }, { enabled });
  const done = useList('get /obligations', { query: { seal: esId, state: 'done' } }, { enabled });
  const all = [...open.items, ...done.items].filter((owed) => owed.kind === 'filing');
  if (all.length === 0) return null;
  return (
    <Section title={t('seals.obligations')}>
      <Steps steps={all.map((obligation) => ({
        key: obligation.id, title: <>{t(`obligations.event.${obligation.event}`)} · {t(`obligations.with.${obligation.authority}`)}</>,
        text: <><ObligationState obligation={obligation} /><div className="small">{t('obligations.due')} <When at={obligation.due} /> · {t(`obligations.limit.${obligation.limit}`)}</div></>,
        tone: obligation.state === 'open' ? 'open' : obligation.late ? 'bad' : 'good',
      }))} />
    </Section>
  );
}
