import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import { Loading } from '../../display/Loading.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { problemWords } from '../../display/problemWords.ts';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';
import { ApplicationFacts } from './ApplicationFacts.tsx';
import { ApplicationSteps } from './ApplicationSteps.tsx';
import { Imprints } from './Imprints.tsx';
import { MaterialList } from './MaterialList.tsx';
import { NextActs } from './NextActs.tsx';

/** An application: where it stands, what happened, and what the person may do next. */
export default function ApplicationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: application, error, refetch } = useRead('get /applications/{id}', { params: { id } }, { every: 5_000 });
  if (error) return <Page title={t('menu.applications')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  if (!application) return <Loading />;
  const { kind, name, status, submittedAt, problem, seal } = application;
  const failure = problem !== undefined && problemWords({ code: problem as 'internal', status: 0, title: problem });
  return (
    <Page title={`${t(`applications.kind.${kind}`)} · ${name}`} lead={<span className="row"><StatusTag noun="application" status={status} /><When at={submittedAt} /></span>} action={status === 'done' && seal !== undefined && <Link className="button" to={`/seals/${seal}`}>{t('applications.toSeal')}</Link>}>
      {failure && <Alert className="notice" type="error" showIcon title={failure.says} description={failure.can} />}
      <div className="two">
        <div>
          <NextActs application={application} />
          <Section title={t('applications.facts')}><ApplicationFacts application={application} /></Section>
          {application.imprints.length > 0 && <Section title={t('applications.imprints')}><Imprints application={application} /></Section>}
          <Section title={t('applications.materials')}><MaterialList application={application} /></Section>
        </div>
        <Section title={t('applications.timeline')}><ApplicationSteps application={application} /></Section>
      </div>
    </Page>
  );
}
