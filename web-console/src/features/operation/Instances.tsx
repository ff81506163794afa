import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { InstanceSummary } from '../../api/schema.ts';
import { Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { Choice, FlowChoice, UnitChoice, useFilters } from './Filters.tsx';
import { InstanceState } from './InstanceState.tsx';
import { titleOf } from './words.ts';

const states = ['open', 'incident', 'suspended', 'ended', 'all'] as const;
type State = (typeof states)[number];
const days = { week: 7, month: 30, quarter: 90 } as const;
type Period = keyof typeof days;
const periods = Object.keys(days) as readonly Period[];

/** Midnight so many days ago: the same for the whole day, so that what was read is found again. */
const sinceOf = (period: Period): string => new Date(new Date().setHours(0, 0, 0, 0) - days[period] * 86_400_000).toISOString();

/** Flows that run, and those that have ended. */
export function Instances() {
  const { t } = useTranslation();
  const filters = useFilters();
  const { chosen, choose } = filters;
  const state = states.find((one) => one === chosen('state')) ?? 'open';
  const period = periods.find((one) => one === chosen('since'));
  const asked = Object.fromEntries((['key', 'flow', 'unit'] as const).flatMap((name) => (chosen(name) === undefined ? [] : [[name, chosen(name)]])));
  const listing = useList('get /instances', { query: { ...asked, ...(state !== 'all' && { state }), ...(period && { since: sinceOf(period) }) } }, { every: 30_000 });
  return (
    <>
      <div className="tabs"><Segmented<State> value={state} options={states.map((value) => ({ value, label: t(`operation.states.${value}`) }))} onChange={(value) => { choose({ state: value }); }} /></div>
      <div className="filters">
        <FlowChoice filters={filters} />
        <Choice label={t('operation.since')} value={period} all={t('operation.period.all')} options={periods.map((value) => ({ value, label: t(`operation.period.${value}`) }))} choose={(since) => { choose({ since }); }} />
        <UnitChoice filters={filters} right="instance.list" />
      </div>
      <Section><Records label={t('operation.tab.instances')} listing={listing} rowKey={({ id }) => id} columns={columns(t)} empty={t('operation.noInstances')} /></Section>
    </>
  );
}

const columns = (t: TFunction): readonly Column<InstanceSummary>[] => [
  { title: t('operation.about'), cell: (instance) => <Link to={`/operation/instances/${encodeURIComponent(instance.id)}`}>{titleOf(t, instance)}</Link> },
  { title: t('operation.flow'), cell: ({ names, version }) => t('operation.versionOf', { name: names.flow, version }) },
  { title: t('operation.state'), cell: (instance) => <InstanceState instance={instance} /> },
  { title: t('operation.requester'), cell: ({ names }) => names.requester },
  { title: t('operation.since'), cell: ({ createdAt }) => <When at={createdAt} /> },
];
