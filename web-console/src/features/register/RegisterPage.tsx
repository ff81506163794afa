import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { RegisterEntry } from '../../api/schema.ts';
import { unitsFor, usePerson } from '../../app/session.tsx';
import { Field } from '../../display/Field.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';

/** 用印登记 of a unit, or of one of its seals: what was stamped, when, why, by whose approval. R39 */
export default function RegisterPage() {
  const { t } = useTranslation();
  const units = unitsFor(usePerson(), 'register.read');
  const [search, setSearch] = useSearchParams();
  const unit = (units.find((one) => one.unit === search.get('unit')) ?? units[0])?.unit;
  const seal = search.get('seal') ?? undefined;
  const show = (wanted: Readonly<Record<string, string | undefined>>) => { setSearch(Object.entries({ unit, seal, ...wanted }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])), { replace: true }); };
  const seals = useList('get /seals', {}).items.filter((one) => one.unit === unit);
  const listing = useList('get /register', { query: { ...(unit !== undefined && { unit }), ...(seal !== undefined && { seal }) } }, { enabled: unit !== undefined });
  if (unit === undefined) return <Page title={t('menu.register')}><Section><Nothing text={t('register.none')} /></Section></Page>;
  return (
    <Page title={t('menu.register')} lead={t('register.lead')}>
      <div className="filters">
        {units.length > 1 && <Field label={t('register.unit')}>{(control) => <Select {...control} value={unit} options={units.map((one) => ({ value: one.unit, label: one.unitName }))} onChange={(value) => { show({ unit: value, seal: undefined }); }} />}</Field>}
        <Field label={t('register.seal')}>{(control) => <Select {...control} value={seal ?? ''} options={[{ value: '', label: t('register.allSeals') }, ...seals.map(({ esId, name }) => ({ value: esId, label: `${name} · ${esId}` }))]} onChange={(value) => { show({ seal: value === '' ? undefined : value }); }} />}</Field>
      </div>
      <Section><Records label={t('menu.register')} listing={listing} columns={columns(t)} rowKey={({ number }) => String(number)} empty={t('register.none')} /></Section>
    </Page>
  );
}

const columns = (t: TFunction): readonly Column<RegisterEntry>[] => [
  { title: t('register.document'), cell: ({ use, document }) => <Link to={`/uses/${use}`}>{document.name}</Link> },
  { title: t('register.number'), cell: ({ number }) => number },
  { title: t('register.at'), cell: ({ at }) => <When at={at} /> },
  { title: t('register.seal'), cell: ({ names }) => names.seal },
  { title: t('register.reason'), cell: ({ reason }) => reason },
  { title: t('register.approvers'), cell: ({ approvers, grant, standingApproval }) => <>{approvers.map(({ name, onBehalfOfName: away }) => (away === undefined ? name : t('marks.decidedBehalf', { name, away }))).join(t('general.comma'))} <span className="quiet small">{grant !== undefined && t('lending.grant')}{standingApproval !== undefined && t('lending.standing')}</span></> },
  { title: t('register.handler'), cell: ({ names }) => (names.client === undefined ? names.handler : t('register.system', { system: names.client, who: names.answerable ?? names.handler })) },
];
