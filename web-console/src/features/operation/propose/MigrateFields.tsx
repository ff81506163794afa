import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/hooks.ts';
import type { RequestProblem } from '../../../api/problem.ts';
import { call } from '../../../api/request.ts';
import type { Flow, Instance, Operations } from '../../../api/schema.ts';
import { Field } from '../../../display/Field.tsx';
import { Loading } from '../../../display/Loading.tsx';
import { ProblemNotice } from '../../../display/ProblemNotice.tsx';
import { Elements } from '../words.ts';
import type { Asked } from './asked.ts';
import { Changes } from './Changes.tsx';

type Migrating = Extract<Asked, { readonly act: 'migrate' }>;
type Judgement = Operations['post /instances/{id}/migration-check']['answer'];
type Finding = Judgement['findings'][number];

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  readonly asked: Migrating;
  readonly ask: (asked: Asked) => void;
}

/** By which version it is to go on; what speaks against it, and which element takes the place of which. */
export function MigrateFields({ instance, elements, asked, ask }: Props) {
  const { t } = useTranslation();
  const flows = useRead('get /flows', { query: { limit: 200 } });
  const versions = (flows.data?.items ?? []).filter(({ hash, unit }) => hash !== instance.flow && unit === instance.unit).sort((one, other) => nearness(instance, one) - nearness(instance, other) || other.version - one.version);
  if (flows.error) return <ProblemNotice error={flows.error} retry={() => void flows.refetch()} />;
  if (!flows.data) return <Loading />;
  if (versions.length === 0) return <p className="quiet">{t('operation.noVersions')}</p>;
  return (
    <>
      <Field label={t('operation.toVersion')}>{(control) => <Select {...control} value={asked.flow ?? null} options={versions.map(({ hash, name, version }) => ({ value: hash, label: t('operation.versionOf', { name, version }) }))} onChange={(flow) => { ask({ act: 'migrate', flow, mapping: {}, fits: false }); }} />}</Field>
      {asked.flow !== undefined && <Judged key={asked.flow} instance={instance} elements={elements} asked={asked} flow={asked.flow} ask={ask} />}
    </>
  );
}

/** Versions of the same flow come first. */
const nearness = ({ key }: Instance, flow: Flow): number => (flow.key === key ? 0 : 1);

function Judged({ instance: { id, flow: present }, elements, asked, flow, ask }: Props & { readonly flow: string }) {
  const { t } = useTranslation();
  const { mapping } = asked;
  const { data, error, refetch } = useQuery<Judgement, RequestProblem>({ queryKey: ['migration', id, flow, mapping], queryFn: ({ signal }) => call('post /instances/{id}/migration-check', { params: { id }, body: { flow, mapping } }, signal) });
  const findings = data?.findings;
  const fits = findings?.length === 0;
  useEffect(() => { if (asked.fits !== fits) ask({ ...asked, fits }); }, [asked, fits, ask]);
  const open = [...new Set([...Object.keys(mapping), ...(findings ?? []).map(({ element }) => element)])].filter((element) => elements.get(element) !== undefined);
  return (
    <>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <div role="status">
        {!findings ? !error && <p className="quiet">{t('operation.judging')}</p> : fits ? <Fits notes={data.notes} elements={elements} /> : <Against findings={findings} elements={elements} />}
      </div>
      {open.length > 0 && <Mapping open={open} flow={flow} elements={elements} mapping={mapping} change={(changed) => { ask({ ...asked, mapping: changed, fits: false }); }} />}
      <Changes from={present} to={flow} elements={elements} />
    </>
  );
}

/** Nothing speaks against it; what it changes beside the version. */
function Fits({ notes, elements }: { readonly notes: Judgement['notes']; readonly elements: Elements }) {
  const { t } = useTranslation();
  return <><p className="fits">{t('operation.fits')}</p>{notes.length > 0 && <><p>{t('operation.notes')}</p><ul className="findings">{notes.map(({ element, note }) => <li key={`${element} ${note}`}><strong>{elements.name(element)}: </strong>{t(`operation.note.${note}`)}</li>)}</ul></>}</>;
}

/** All that speaks against it, by element. */
function Against({ findings, elements }: { readonly findings: readonly Finding[]; readonly elements: Elements }) {
  const { t } = useTranslation();
  return <><p className="wrong">{t('operation.unfit')}</p><ul className="findings">{findings.map(({ element, reason }) => <li key={`${element} ${reason}`}>{elements.get(element) && <strong>{elements.name(element)}: </strong>}{t(`operation.finding.${reason}`)}</li>)}</ul></>;
}

interface MappingProps {
  /** Elements under way that need another, or have been given one. */
  readonly open: readonly string[];
  readonly flow: string;
  readonly elements: Elements;
  readonly mapping: Migrating['mapping'];
  readonly change: (mapping: Migrating['mapping']) => void;
}

/** Which element of the other version takes the place of each that has none by its id. */
function Mapping({ open, flow, elements, mapping, change }: MappingProps) {
  const { t } = useTranslation();
  const { data } = useRead('get /flows/{hash}/outline', { params: { hash: flow } });
  const next = useMemo(() => new Elements(data), [data]);
  const candidates = data?.processes[0]?.elements ?? [];
  const set = (element: string, to: string) => { change(Object.fromEntries([...Object.entries(mapping).filter(([one]) => one !== element), ...(to === '' ? [] : [[element, to] as const])])); };
  return (
    <>
      {open.map((element) => (
        <Field key={element} label={t('operation.takesPlace', { name: elements.name(element) })}>
          {(control) => <Select {...control} loading={!data} value={mapping[element] ?? ''} options={[{ value: '', label: t('operation.sameId') }, ...candidates.filter(({ type }) => type === elements.get(element)?.type).map(({ id }) => ({ value: id, label: `${next.name(id)} (${id})` }))]} onChange={(to) => { set(element, to); }} />}
        </Field>
      ))}
    </>
  );
}
