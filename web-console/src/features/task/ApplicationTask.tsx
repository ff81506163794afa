import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { Loading } from '../../display/Loading.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ApplicationFacts } from '../applications/ApplicationFacts.tsx';
import { ApplicationSteps } from '../applications/ApplicationSteps.tsx';
import { Imprints } from '../applications/Imprints.tsx';
import { MaterialList } from '../applications/MaterialList.tsx';
import { Complete } from './Complete.tsx';
import { Review } from './Review.tsx';

interface Props {
  readonly task: Task;
  readonly applicationId: string;
  readonly reread: () => void;
}

/** An application to be reviewed: what is asked, with what material, and the review's answers. R10 */
export function ApplicationTask({ task, applicationId, reread }: Props) {
  const { t } = useTranslation();
  const { data: application, error, refetch } = useRead('get /applications/{id}', { params: { id: applicationId } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!application) return <Loading />;
  return (
    <div className="two">
      <div>
        <Section title={t('applications.facts')}><ApplicationFacts application={application} /></Section>
        <Section title={t('applications.materials')}><MaterialList application={application} /></Section>
        {application.imprints.length > 0 && <Section title={t('applications.imprints')}><Imprints application={application} /></Section>}
      </div>
      <div>
        {task.state === 'open' && task.actions.may.includes('decide') && <Review task={task} application={application} reread={reread} />}
        {task.state === 'open' && task.actions.may.includes('complete') && <Complete task={task} />}
        <Section title={t('applications.timeline')}><ApplicationSteps application={application} /></Section>
        <p className="more"><Link to={`/applications/${applicationId}`}>{t('applications.whole')}</Link></p>
      </div>
    </div>
  );
}
