import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { OpenIncident } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { zhCN } from '../../texts/zh-CN/index.ts';
import { BatchPanel } from './BatchPanel.tsx';
import { Choice, FlowChoice, UnitChoice, useFilters } from './Filters.tsx';
import { Remedy } from './Remedy.tsx';
import { codeText, titleOf } from './words.ts';

const nameOf = ({ instance, id }: OpenIncident): string => `${instance} ${id}`;
const whereOf = ({ element, elementName }: OpenIncident): string => elementName ?? element;

/** What has stopped flows: what, where, since when, how often; several can be tried again at once. */
export function Incidents() {
  const { t } = useTranslation();
  const mayIntervene = mayTry(usePerson(), 'instance.intervene');
  const filters = useFilters();
  const { chosen, choose } = filters;
  const asked = Object.fromEntries((['key', 'flow', 'unit', 'code'] as const).flatMap((name) => (chosen(name) === undefined ? [] : [[name, chosen(name)]])));
  const listing = useList('get /incidents', { query: asked }, { every: 30_000 });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const picked = listing.items.filter((incident) => marked.has(nameOf(incident)));
  const toggle = (incident: OpenIncident) => { setMarked(new Set(marked.has(nameOf(incident)) ? [...marked].filter((one) => one !== nameOf(incident)) : [...marked, nameOf(incident)])); };
  const codes = [...new Set([...listing.items.map(({ code }) => code), ...(chosen('code') === undefined ? [] : [chosen('code')!]), ...Object.keys(zhCN.operation.codes)])];
  return (
    <>
      <div className="filters">
        <FlowChoice filters={filters} />
        <Choice label={t('operation.code')} value={chosen('code')} all={t('operation.anyCode')} options={codes.map((value) => ({ value, label: codeText(value) }))} choose={(code) => { choose({ code }); }} />
        <UnitChoice filters={filters} right="incident.read" />
      </div>
      {picked.length > 0 && <BatchPanel incidents={picked} clear={() => { setMarked(new Set()); }} />}
      <Section>
        <Records label={t('operation.tab.incidents')} listing={listing} rowKey={nameOf} columns={columns(t, mayIntervene ? { marked, toggle } : undefined)} empty={filters.any ? t('operation.noneFiltered') : <AllWell text={t('operation.noIncidents')} />} />
      </Section>
    </>
  );
}

const AllWell = ({ text }: { readonly text: string }) => <div className="all-well"><Nothing text={text} /></div>;

interface Choosing {
  readonly marked: ReadonlySet<string>;
  readonly toggle: (incident: OpenIncident) => void;
}

const columns = (t: TFunction, choosing: Choosing | undefined): readonly Column<OpenIncident>[] => [
  {
    title: t('operation.code'),
    cell: (incident) => (
      <div className="chosen-row">
        {choosing && <input type="checkbox" className="above" checked={choosing.marked.has(nameOf(incident))} aria-label={t('operation.choose', { name: `${whereOf(incident)} · ${titleOf(t, incident.in)}` })} onChange={() => { choosing.toggle(incident); }} />}
        <div><Link to={`/operation/instances/${encodeURIComponent(incident.instance)}`}>{codeText(incident.code)}</Link><Remedy code={incident.code} /><div className="quiet small wrap">{incident.message}</div></div>
      </div>
    ),
  },
  { title: t('operation.where'), cell: (incident) => whereOf(incident) },
  { title: t('operation.flow'), cell: ({ in: { names, version } }) => t('operation.versionOf', { name: names.flow, version }) },
  { title: t('operation.about'), cell: (incident) => <>{titleOf(t, incident.in)}{incident.in.title !== undefined && <div className="quiet small">{incident.in.names.requester}</div>}</> },
  { title: t('operation.sinceWhen'), cell: ({ since }) => <When at={since} /> },
  { title: t('operation.tried'), cell: ({ tried }) => t('operation.times', { count: tried }) },
];
