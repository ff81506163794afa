import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { Operation } from '../../../../domain/permission/table.ts';
import { unitsFor, usePerson } from '../../app/session.tsx';
import { Field } from '../../display/Field.tsx';

type Name = 'key' | 'flow' | 'unit' | 'code' | 'state' | 'since';

/** What a list is narrowed to; kept in the address, so that it can be passed on. */
export function useFilters(): { readonly chosen: (name: Name) => string | undefined; readonly choose: (wanted: Readonly<Partial<Record<Name, string | undefined>>>) => void; readonly any: boolean } {
  const [search, setSearch] = useSearchParams();
  const known = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  return {
    chosen: (name) => known[name],
    choose: (wanted) => { setSearch(Object.entries({ ...known, ...wanted }).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as [string, string]])), { replace: true }); },
    any: Object.keys(known).some((name) => name !== 'tab'),
  };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  /** What it says when nothing is chosen. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string | undefined) => void;
}

/** One of several, or all. */
export function Choice({ label, value, all, options, choose }: ChoiceProps) {
  return <Field label={label}>{(control) => <Select {...control} value={value ?? ''} options={[{ value: '', label: all }, ...options]} onChange={(chosen) => { choose(chosen === '' ? undefined : chosen); }} />}</Field>;
}

type Filters = ReturnType<typeof useFilters>;

/** Which flow, and which of its versions. */
export function FlowChoice({ filters: { chosen, choose } }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const flows = useRead('get /flows', { query: { limit: 200 } }).data?.items ?? [];
  const newest = new Map([...flows].sort((one, other) => one.version - other.version).map(({ key, name }) => [key, name]));
  const versions = flows.filter(({ key }) => key === chosen('key')).sort((one, other) => other.version - one.version);
  return (
    <>
      <Choice label={t('operation.flow')} value={chosen('key')} all={t('operation.anyFlow')} options={[...newest].map(([value, label]) => ({ value, label }))} choose={(key) => { choose({ key, flow: undefined }); }} />
      {versions.length > 1 && <Choice label={t('operation.version')} value={chosen('flow')} all={t('operation.anyVersion')} options={versions.map(({ hash, name, version }) => ({ value: hash, label: t('operation.versionOf', { name, version }) }))} choose={(flow) => { choose({ flow }); }} />}
    </>
  );
}

/** Which unit, for who sees several. */
export function UnitChoice({ filters: { chosen, choose }, right }: { readonly filters: Filters; readonly right: Operation }) {
  const { t } = useTranslation();
  const units = unitsFor(usePerson(), right);
  if (units.length < 2) return null;
  return <Choice label={t('operation.unit')} value={chosen('unit')} all={t('operation.anyUnit')} options={units.map(({ unit, unitName }) => ({ value: unit, label: unitName }))} choose={(unit) => { choose({ unit }); }} />;
}
