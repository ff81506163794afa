import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Facts } from '../../display/Facts.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { Steps } from '../../display/Steps.tsx';
import { When } from '../../display/When.tsx';
import { SealActs } from './SealActs.tsx';
import { SealKind } from './SealsPage.tsx';
import { SealObligations } from './SealObligations.tsx';

/** A seal: what it is, whether it may be used, what happened to it, and what can be done. */
export default function SealPage() {
  const { esId = '' } = useParams();
  const { data: seal, error, refetch } = useRead('get /seals/{esId}', { params: { esId } });
  const { t } = useTranslation();
  const person = usePerson();
  if (error) return <Page title={t('menu.seals')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  if (!seal) return <Loading />;
  return (
    <Page title={seal.name} lead={<><StatusTag noun="seal" status={seal.statusNow} /> <span className="mono">{seal.esId}</span></>} action={seal.statusNow === 'active' && mayTry(person, 'use.request') && <Link className="button" to={`/uses/new?seal=${seal.esId}`}>{t('seals.use')}</Link>}>
      <div className="two">
        <div>
          <Section title={t('seals.facts')}><SealFacts seal={seal} /></Section>
          <Section title={t('seals.changes')}><Changes seal={seal} /></Section>
          <SealObligations esId={seal.esId} />
        </div>
        <div>
          <Section title={t('seals.imprint')}>
            <figure><img className="imprint" src={seal.picture.content} alt={t('seals.imprintOf', { name: seal.name })} /><figcaption className="quiet small">{seal.picture.width} × {seal.picture.height} mm</figcaption></figure>
          </Section>
          <SealActs seal={seal} />
          {mayTry(person, 'register.read') && <p className="more"><Link to={`/register?unit=${seal.unit}&seal=${seal.esId}`}>{t('menu.register')}</Link></p>}
          <p className="more"><Link to={`/verify?seal=${seal.esId}`}>{t('seals.publicStatus')}</Link></p>
        </div>
      </div>
    </Page>
  );
}

function SealFacts({ seal }: { readonly seal: SealWithChanges }) {
  const { t } = useTranslation();
  return (
    <Facts facts={[
      [t('seals.kind'), <SealKind key="kind" {...seal} />], [t('seals.unit'), seal.unitName], [t('seals.custodian'), seal.custodianName],
      [t('seals.validity'), <span key="validity"><When at={seal.validStart} day /> – <When at={seal.validEnd} day /></span>], [t('seals.edition'), seal.edition], [t('seals.physicalCode'), seal.physicalCode],
      [t('seals.madeAt'), <When key="made" at={seal.madeAt} />], [t('seals.rulesRecordedAt'), seal.rulesRecordedAt && <When at={seal.rulesRecordedAt} />],
    ]} />
  );
}

const bad = ['lost', 'revoked', 'invalid'];

function Changes({ seal: { changes } }: { readonly seal: SealWithChanges }) {
  const { t } = useTranslation();
  return (
    <Steps steps={[...changes].reverse().map(({ number, act, at, status, actor, actorName, reason }) => ({
      key: String(number), at, title: <>{t(`seals.act.${act}` as 'seals.act.make', { defaultValue: act })} <StatusTag noun="seal" status={status} /></>,
      text: [actor.startsWith('system/') ? t('general.system') : actorName, reason].filter((part) => part !== '').join(' · '), tone: bad.includes(status) ? 'bad' : 'good',
    }))} />
  );
}
