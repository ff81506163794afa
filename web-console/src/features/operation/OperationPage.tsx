import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../display/Page.tsx';
import { Incidents } from './Incidents.tsx';
import { Instances } from './Instances.tsx';
import { Interventions } from './Interventions.tsx';
import { useWaiting } from './waiting.ts';

const tabs = { incidents: Incidents, instances: Instances, interventions: Interventions } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as readonly Tab[];

/** What stands still, what runs, and what administrators propose to do about it. */
export default function OperationPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { count } = useWaiting();
  const tab = names.find((one) => one === search.get('tab')) ?? 'incidents';
  const Shown = tabs[tab];
  return (
    <Page title={t('menu.operation')} lead={t(`operation.lead.${tab}`)}>
      <Segmented<Tab> className="tabs" value={tab} options={names.map((value) => ({ value, label: <>{t(`operation.tab.${value}`)}{value === 'interventions' && count > 0 && <span className="count-mark">{count}</span>}</> }))} onChange={(value) => { setSearch({ tab: value }, { replace: true }); }} />
      <Shown />
    </Page>
  );
}
