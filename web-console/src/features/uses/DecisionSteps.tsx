import { useTranslation } from 'react-i18next';
import type { Use } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { Steps, type Step } from '../../display/Steps.tsx';

/** How a use went on: asked, decided by whom and how, waiting for whom, stamped. */
export function DecisionSteps({ use }: { readonly use: Use }) {
  const { t } = useTranslation();
  const nameOf = new Map(use.tasks.map(({ id, name }) => [id, name]));
  const steps: readonly Step[] = [
    { key: 'asked', at: use.createdAt, title: t('uses.asked'), text: use.names.requester },
    ...use.decisions.map(({ taskId, person, personName, onBehalfOfName: away, superseded = false, outcome, at, comment }): Step => ({
      key: `${taskId} ${person} ${at}`, at, tone: superseded ? 'over' : outcome === 'approved' ? 'good' : 'bad',
      title: <>{nameOf.get(taskId)} <StatusTag noun="task" status={outcome} />{superseded && <> <Mark>{t('marks.superseded')}</Mark></>}</>, text: [away === undefined ? personName : t('marks.decidedBehalf', { name: personName, away }), comment].filter(Boolean).join('：'),
    })),
    ...use.tasks.filter(({ state }) => state === 'open').map(({ id, name, openedAt, waitsFor = [] }): Step => ({ key: id, at: openedAt, tone: 'open', title: name, text: t('uses.waitsFor', { who: waitsFor.join(t('general.comma')) }) })),
    ...use.stamps.filter(({ state }) => state === 'done').map(({ id, signedAt }): Step => ({ key: id, at: signedAt, title: t('uses.stamped'), text: use.names.seal })),
    ...(use.endedAt !== undefined && use.status !== 'stamped' ? [{ key: 'end', at: use.endedAt, tone: 'bad', title: t(`status.use.${use.status}`) } satisfies Step] : []),
  ];
  return <Steps steps={steps} />;
}
