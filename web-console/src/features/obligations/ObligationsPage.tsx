import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { Duty, Obligation } from '../../api/schema.ts';
import { Page, Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { ObligationState } from './ObligationState.tsx';

const states = ['open', 'late', 'done'] as const;
type State = (typeof states)[number];
const kinds = ['filing', 'duty'] as const;
type Kind = (typeof kinds)[number];

/** The register of duties to file, and of other duties to act promptly: what is open, what was late, what is done. R20–R22, R61 */
export default function ObligationsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'open';
  const kind = kinds.find((one) => one === search.get('kind')) ?? 'filing';
  const show = (wanted: { kind?: Kind; state?: State }) => { setSearch({ kind, state, ...wanted }, { replace: true }); };
  const listing = useList('get /obligations', { query: { kind, state } }, { every: 30_000 });
  const columns: readonly Column<Obligation | Duty>[] = [
    { title: t('obligations.what'), cell: (owed) => <What owed={owed} /> },
    { title: kind === 'duty' ? t('obligations.whose') : t('obligations.authority'), cell: (owed) => (owed.kind === 'duty' ? t(`obligations.body.${owed.body}`) : t(`obligations.with.${owed.authority}`)) },
    { title: t('obligations.state'), cell: (obligation) => <ObligationState obligation={obligation} /> },
    { title: t('obligations.due'), cell: ({ due, limit, article }) => <><When at={due} /><br /><span className="quiet small">{t(`obligations.limit.${limit}`)} · {article}</span></> },
    { title: t('obligations.unit'), cell: ({ unitName }) => unitName },
  ];
  const listName = kind === 'duty' ? 'dutyList' : 'list';
  return (
    <Page title={t('menu.obligations')} lead={t(kind === 'duty' ? 'obligations.dutyLead' : 'obligations.lead')}>
      <div className="tabs">
        <Segmented<Kind> value={kind} options={kinds.map((value) => ({ value, label: t(`obligations.kind.${value}`) }))} onChange={(value) => { show({ kind: value }); }} />
        <Segmented<State> value={state} options={states.map((value) => ({ value, label: t(`obligations.${listName}.${value}`) }))} onChange={(value) => { show({ state: value }); }} />
      </div>
      <Section><Records label={t('menu.obligations')} listing={listing} columns={columns} rowKey={({ id }) => id} empty={t(`obligations.${kind === 'duty' ? 'dutyNone' : 'none'}.${state}`)} /></Section>
    </Page>
  );
}

/** What is to be done, with the way to the seal or application. */
function What({ owed }: { readonly owed: Obligation | Duty }) {
  const { t } = useTranslation();
  if (owed.kind === 'filing') return <Link to={`/seals/${owed.seal}`}>{t(`obligations.event.${owed.event}`)} · {owed.sealName}</Link>;
  return <Link to={owed.seal === undefined ? `/applications/${owed.application ?? ''}` : `/seals/${owed.seal}`}>{t(`obligations.duty.${owed.duty}`)} · {owed.name}</Link>;
}
