import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/schema.ts';
import { StatusTag } from '../../display/StatusTag.tsx';
import { Steps, type Step } from '../../display/Steps.tsx';
import { When } from '../../display/When.tsx';
import { knownText } from '../../texts/known.ts';

const bad = ['returned', 'refused', 'withdrawn', 'failed'];

/** Everything that happened, newest first, and what the policy wants done promptly. R61 */
export function ApplicationSteps({ application: { timeline, tasks, targets } }: { readonly application: Application }) {
  const { t } = useTranslation();
  const steps: readonly Step[] = [
    ...tasks.filter(({ state }) => state === 'open').map(({ id, name, openedAt }): Step => ({ key: id, at: openedAt, tone: 'open', title: name })),
    ...[...timeline].reverse().map(({ number, at, actor, actorName, act, status, comment }): Step => ({
      key: String(number), at, tone: bad.includes(status) ? 'bad' : 'good', title: <>{knownText(`applications.act.${act}`) ?? act} <StatusTag noun="application" status={status} /></>, text: [actor.startsWith('system/') ? t('general.system') : actorName, comment].filter(Boolean).join('：'),
    })),
  ];
  return (
    <>
      <Steps steps={steps} />
      {targets.length > 0 && <ul className="small quiet">{targets.map(({ duty, due, keptAt, state, article }) => <li key={duty}>{knownText(`applications.duty.${duty}`) ?? duty} · {t('obligations.limit.target')} <When at={due} /> · {t(`applications.target.${state}`)} {keptAt !== undefined && <When at={keptAt} />} · {article}</li>)}</ul>}
    </>
  );
}
