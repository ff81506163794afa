import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { GiveGrant } from './GiveGrant.tsx';
import { Grants } from './Grants.tsx';
import { StandingApprovals } from './StandingApprovals.tsx';

const tabs = ['grant', 'standing'] as const;
type Tab = (typeof tabs)[number];

/** Who else may have a seal used: persons by grant (R38), systems by standing approval (A24). */
export default function LendingPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const shown = tabs.filter((tab) => mayTry(person, tab === 'grant' ? 'grant.read' : 'standing-approval.read'));
  const tab = shown.find((one) => one === search.get('tab')) ?? shown[0] ?? 'grant';
  const action = tab === 'grant' ? mayTry(person, 'grant.give') && <GiveGrant /> : mayTry(person, 'application.submit') && <Link className="button" to="/applications/new?kind=standing-approval">{t('lending.apply')}</Link>;
  return (
    <Page title={t('menu.lending')} lead={t(`lending.lead.${tab}`)} action={action}>
      {shown.length > 1 && <Segmented<Tab> className="tabs" value={tab} options={shown.map((value) => ({ value, label: t(`lending.${value}`) }))} onChange={(value) => { setSearch({ tab: value }, { replace: true }); }} />}
      <Section>{tab === 'grant' ? <Grants /> : <StandingApprovals />}</Section>
    </Page>
  );
}
