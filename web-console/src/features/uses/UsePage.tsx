import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { Use } from '../../api/schema.ts';
import { Facts } from '../../display/Facts.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { problemWords } from '../../display/problemWords.ts';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';
import { LazyPages } from '../../document/LazyPages.tsx';
import { Stamp } from '../../document/Stamp.tsx';
import { DecisionSteps } from './DecisionSteps.tsx';
import { Notes } from './Notes.tsx';
import { RequesterActs } from './RequesterActs.tsx';
import { Withdraw } from './Withdraw.tsx';

const often = 3_000;

/** A use of a seal from its request to the stamped document. */
export default function UsePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: use, error, refetch } = useRead('get /uses/{id}', { params: { id } }, { every: often });
  if (error) return <Page title={t('uses.title')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  if (!use) return <Loading />;
  const stamped = use.stamps.find(({ content }) => content !== undefined)?.content;
  return (
    <Page title={use.reason} lead={<span className="row"><StatusTag noun="use" status={use.status} /><When at={use.createdAt} /></span>}>
      {use.status === 'failed' && <Failure use={use} />}
      <div className="two">
        <Section title={stamped === undefined ? use.names.document : t('uses.stampedDocument')} action={stamped !== undefined && <Downloads use={use} content={stamped} />}>
          {stamped === undefined ? <Unstamped use={use} /> : <LazyPages key={stamped} url={stamped} start={use.place.page} />}
        </Section>
        <div className="narrow-facts">
          <Section title={t('uses.progress')}><DecisionSteps use={use} /><RequesterActs use={use} /></Section>
          {use.tasks[0] && <Notes taskId={use.tasks[0].id} />}
          <Withdraw use={use} />
          <Section title={t('uses.facts')}>
            <Facts facts={[
              [t('task.seal'), use.names.seal], [t('task.requester'), use.names.requester], [t('uses.handler'), use.names.handler === use.names.requester ? undefined : use.names.handler], [t('uses.unit'), use.names.unit],
              [t('uses.document'), use.names.document], [t('task.place'), t('task.placeText', { ...use.place })], [t('task.digest'), <span key="sm3" className="mono small">{use.subject.sm3}</span>],
            ]} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Unstamped({ use: { id, status, documentId, place, names, picture } }: { readonly use: Use }) {
  const { t } = useTranslation();
  return (
    <LazyPages
      url={`/api/v1/documents/${documentId}/content?use=${id}`} start={place.page}
      over={(number, size) => status === 'open' && number === place.page && <Stamp place={place} extent={picture} page={size} picture={picture.content} label={t('task.stampHere', { name: names.seal })} />}
    />
  );
}

function Downloads({ use: { id, stamps }, content }: { readonly use: Use; readonly content: string }) {
  const { t } = useTranslation();
  const documentId = stamps.find((stamp) => stamp.content === content)?.documentId;
  return <span className="row"><a href={content} download>{t('uses.download')}</a>{documentId !== undefined && <a href={`/api/v1/documents/${documentId}/copy?use=${id}`} download>{t('uses.copy')}</a>}</span>;
}

/** Approved but not stamped: why, in words. */
function Failure({ use }: { readonly use: Use }) {
  const { t } = useTranslation();
  const { says, can } = problemWords({ code: (use.problem ?? 'internal') as 'internal', status: 0, title: use.problem ?? '' });
  return <Alert className="notice" type="error" showIcon title={t('uses.failed')} description={<><p>{says}</p><p>{can}</p></>} />;
}
