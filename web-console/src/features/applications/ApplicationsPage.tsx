import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { ApplicationSummary } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';

const scopes = ['mine', 'unit', 'review'] as const;
type Scope = (typeof scopes)[number];
const seesUnits = ['unit-head', 'custodian', 'supervisor'];

/** Applications: own ones, those of one's units, those before one's department. */
export default function ApplicationsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const applies = mayTry(person, 'application.submit');
  const seen: Readonly<Record<Scope, boolean>> = { mine: applies, unit: person.roles.some(({ role }) => seesUnits.includes(role)), review: mayTry(person, 'application.review') };
  const shown = scopes.filter((scope) => seen[scope]);
  const scope = shown.find((one) => one === search.get('scope')) ?? shown[0] ?? 'mine';
  const listing = useList('get /applications', { query: { scope } }, { every: 20_000 });
  const columns: readonly Column<ApplicationSummary>[] = [
    { title: t('applications.what'), cell: ({ id, kind, name }) => <Link to={`/applications/${id}`}>{t(`applications.kind.${kind}`)} · {name}</Link> },
    { title: t('applications.status'), cell: ({ status }) => <StatusTag noun="application" status={status} /> },
    { title: t('applications.category'), cell: ({ category }) => t(`kinds.category.${category}`) },
    { title: t('applications.unit'), cell: ({ unitName }) => unitName },
    { title: t('applications.applicant'), cell: ({ applicantName }) => applicantName },
    { title: t('applications.changed'), cell: ({ changedAt }) => <When at={changedAt} /> },
  ];
  const apply = applies && <Link className="button" to="/applications/new">{t('applications.apply')}</Link>;
  return (
    <Page title={t('menu.applications')} action={apply}>
      {shown.length > 1 && <Segmented<Scope> className="tabs" value={scope} options={shown.map((value) => ({ value, label: t(`applications.scope.${value}`) }))} onChange={(value) => { setSearch({ scope: value }, { replace: true }); }} />}
      <Section><Records label={t('menu.applications')} listing={listing} columns={columns} rowKey={({ id }) => id} empty={<Nothing text={t(`applications.none.${scope}`)}>{scope === 'mine' && apply}</Nothing>} /></Section>
    </Page>
  );
}
