import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { FlowOutline, Instance } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Facts } from '../../display/Facts.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { When } from '../../display/When.tsx';
import { Decisions } from './Decisions.tsx';
import { Diagram } from './diagram/Diagram.tsx';
import { marksOf } from './diagram/marks.ts';
import { History } from './History.tsx';
import { InstanceInterventions } from './InstanceInterventions.tsx';
import { InstanceState } from './InstanceState.tsx';
import { Intervene } from './propose/Intervene.tsx';
import { targetsOf, type Asked } from './propose/asked.ts';
import { Stopped } from './Stopped.tsx';
import { Underway } from './Underway.tsx';
import { VariableList } from './VariableList.tsx';
import { Waiting } from './Waiting.tsx';
import { Elements, titleOf } from './words.ts';

/** One flow that runs or has run: where it is, what stops it, how it came there, and what can be done about it. */
export default function InstancePage() {
  const { id = '' } = useParams();
  const instance = useRead('get /instances/{id}', { params: { id } }, { every: 30_000 });
  const outline = useRead('get /instances/{id}/outline', { params: { id } });
  const { t } = useTranslation();
  const error = instance.error ?? outline.error;
  if (error) return <Page title={t('operation.instance')}><ProblemNotice error={error} retry={() => { void instance.refetch(); void outline.refetch(); }} /></Page>;
  if (!instance.data || !outline.data) return <Loading />;
  return <InstanceView instance={instance.data} outline={outline.data} />;
}

function InstanceView({ instance, outline }: { readonly instance: Instance; readonly outline: FlowOutline }) {
  const { t } = useTranslation();
  const session = usePerson();
  const elements = useMemo(() => new Elements(outline), [outline]);
  const mayIntervene = mayTry(session, 'instance.intervene') && instance.status === 'open';
  const [asked, ask] = useState<Asked>();
  const [shown, setShown] = useState<string>();
  const [process, look] = useState(outline.processes[0]?.process ?? '');
  const targets = asked?.act === 'move-token' ? targetsOf(instance, elements, asked.from) : [];
  const marks = useMemo(() => marksOf(instance, { target: targets.map(({ id }) => id), shown: shown === undefined ? [] : [shown] }), [instance, shown, targets.map(({ id }) => id).join(' ')]);
  const show = (element: string) => {
    look(elements.process(element)?.process ?? process);
    setShown(element);
  };
  const pick = (element: string) => {
    if (asked?.act === 'move-token' && targets.some(({ id }) => id === element)) ask({ ...asked, to: element });
  };
  return (
    <Page title={titleOf(t, instance)} lead={<InstanceFacts instance={instance} />} action={<Link to="/operation?tab=instances">{t('operation.back')}</Link>}>
      <Stopped instance={instance} elements={elements} ask={mayIntervene ? ask : undefined} show={show} />
      <div className="instance">
        <div className="instance-lists">
          <Underway instance={instance} elements={elements} show={show} />
          <Waiting instance={instance} elements={elements} />
          {mayIntervene && <Intervene instance={instance} elements={elements} asked={asked} ask={ask} />}
        </div>
        <div className="instance-drawing"><Diagram outline={outline} name={instance.names.flow} process={process} look={look} marks={marks} pick={pick} /></div>
      </div>
      <InstanceInterventions id={instance.id} />
      <Decisions decisions={instance.decisions} elements={elements} />
      <VariableList variables={instance.variables} />
      <History id={instance.id} elements={elements} />
    </Page>
  );
}

function InstanceFacts({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const { names, version, host, createdAt, endedAt, title } = instance;
  const what = t(`operation.host.${host.kind}`);
  return (
    <Section>
      <Facts facts={[
        [t('operation.state'), <InstanceState key="state" instance={instance} />],
        [t('operation.flow'), t('operation.versionOf', { name: names.flow, version })],
        [t('operation.requester'), names.requester],
        [t('operation.unit'), names.unit],
        [t('operation.since'), <><When at={createdAt} />{endedAt !== undefined && <> – <When at={endedAt} /></>}</>],
        [what, title === undefined ? undefined : <Link key="host" to={host.kind === 'use' ? `/uses/${host.id}` : `/applications/${host.id}`}>{t('operation.toHost', { what })}</Link>],
      ]} />
    </Section>
  );
}
