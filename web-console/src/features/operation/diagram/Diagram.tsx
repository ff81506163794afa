import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/request.ts';
import type { FlowOutline } from '../../../api/schema.ts';
import { Field } from '../../../display/Field.tsx';
import { Loading } from '../../../display/Loading.tsx';
import { Section } from '../../../display/Page.tsx';
import { ProblemNotice } from '../../../display/ProblemNotice.tsx';
import type { Marks } from './marks.ts';

const Drawing = lazy(() => import('./Drawing.tsx'));

interface Props {
  readonly outline: FlowOutline;
  /** Of the instance's own flow. */
  readonly name: string;
  /** The process that is looked at. */
  readonly process: string;
  readonly look: (process: string) => void;
  readonly marks: Marks;
  readonly pick: (element: string) => void;
}

/** The BPMN files of a deployed flow: its own, then those with processes that it calls. */
async function filesOf(hash: string, signal: AbortSignal): Promise<readonly string[]> {
  const [own, { files }] = await Promise.all([call('get /flows/{hash}/bpmn', { params: { hash } }, signal), call('get /flows/{hash}', { params: { hash } }, signal)]);
  return [await own.text(), ...files.filter(({ name }) => name.endsWith('.bpmn')).map(({ text }) => text)];
}

/** The flow as it was drawn, with where the instance is; the processes that it calls one by one. */
export function Diagram({ outline: { processes }, name, process, look, marks, pick }: Props) {
  const { t } = useTranslation();
  const shown = processes.find((one) => one.process === process) ?? processes[0];
  const hash = shown?.flow ?? '';
  const { data, error, refetch } = useQuery({ queryKey: ['flow file', hash], enabled: hash !== '', staleTime: Infinity, queryFn: ({ signal }) => filesOf(hash, signal) });
  if (!shown) return null;
  const called = (one: typeof shown): string => (one === processes[0] ? (one.name ?? name) : t('operation.calledProcess', { name: one.name ?? one.process }));
  return (
    <Section title={t('operation.diagram')}>
      {processes.length > 1 && <Field label={t('operation.process')}>{(control) => <Select {...control} value={shown.process} options={processes.map((one) => ({ value: one.process, label: called(one) }))} onChange={look} />}</Field>}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined ? !error && <Loading /> : <Suspense fallback={<Loading />}><Drawing files={data} process={shown.process} name={called(shown)} marks={marks} pick={pick} /></Suspense>}
    </Section>
  );
}
