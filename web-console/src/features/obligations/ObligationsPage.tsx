import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { Obligation } from '../../api/schema.ts';
import { Page, Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { ObligationState } from './ObligationState.tsx';

const states = ['open', 'late', 'done'] as const;
type State = (typeof states)[number];

/** The register of duties to file: what is open, what was late, what is done. R20–R22 */
export default function ObligationsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'open';
  const listing = useList('get /obligations', { query: { state } }, { every: 30_000 });
  const columns: readonly Column<Obligation>[] = [
    { title: t('obligations.what'), cell: ({ event, seal, sealName }) => <Link to={`/seals/${seal}`}>{t(`obligations.event.${event}`)} · {sealName}</Link> },
    { title: t('obligations.authority'), cell: ({ authority }) => t(`obligations.with.${authority}`) },
    { title: t('obligations.state'), cell: (obligation) => <ObligationState obligation={obligation} /> },
    { title: t('obligations.due'), cell: ({ due, limit, article }) => <><When at={due} /><br /><span className="quiet small">{t(`obligations.limit.${limit}`)} · {article}</span></> },
    { title: t('obligations.unit'), cell: ({ unitName }) => unitName },
  ];
  return (
    <Page title={t('menu.obligations')} lead={t('obligations.lead')}>
      <Segmented<State> className="tabs" value={state} options={states.map((value) => ({ value, label: t(`obligations.list.${value}`) }))} onChange={(value) => { setSearch({ state: value }, { replace: true }); }} />
      <Section><Records label={t('menu.obligations')} listing={listing} columns={columns} rowKey={({ id }) => id} empty={t(`obligations.none.${state}`)} /></Section>
    </Page>
  );
}
