import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import type { Leaver } from '../../api/schema.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Section } from '../../display/Page.tsx';
import { PersonField } from '../../display/People.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { When } from '../../display/When.tsx';
import { titleOf } from '../inbox/titleOf.ts';
import { Outcomes } from './Outcomes.tsx';
import { Picks } from './Picks.tsx';
import { useHandOver } from './useHandOver.ts';

/** What the leaver holds, chosen piece by piece, to whom it goes and why; below, what became of it. */
export function LeaverTasks({ leaver }: { readonly leaver: Leaver }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState({ to: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const nameOf = useNames();
  const handOver = useHandOver();
  const [tasks, absences] = [leaver.tasks.filter(({ id }) => !left.has(id)), leaver.absences.filter(({ id }) => !left.has(id))];
  const ready = given.reason.trim() !== '' && (tasks.length === 0 ? absences.length > 0 : given.to !== '');
  const run = () => {
    const order = { from: leaver.id, ...(given.to !== '' && { to: { id: given.to, name: nameOf(given.to) } }), reason: given.reason.trim(), tasks: tasks.map((task) => ({ id: task.id, title: titleOf(t, task), step: task.name })), absences: absences.map(({ id }) => id) };
    setAsked(false);
    handOver.run(order, () => { setGiven({ to: '', reason: '' }); });
  };
  const values = { from: leaver.name, to: nameOf(given.to), tasks: tasks.length, absences: absences.length };
  return (
    <>
      {handOver.outcomes.length + handOver.ended > 0 && <Outcomes outcomes={handOver.outcomes} ended={handOver.ended} />}
      <Section title={`${t('handOver.tasks')} (${leaver.tasks.length})`}>
        <Picks rows={leaver.tasks.map((task) => ({ id: task.id, label: titleOf(t, task), more: <>{task.name} · {task.use?.sealName ?? task.application?.unitName} · <When at={task.openedAt} /></> }))} left={left} change={setLeft} hint={t('handOver.tasksHint')} empty={t('handOver.noTasks')} />
      </Section>
      {leaver.absences.length > 0 && (
        <Section title={t('handOver.absences')}>
          <Picks rows={leaver.absences.map(({ id, proxyName, personName, from, until }) => ({ id, label: t('handOver.proxyLine', { proxy: proxyName, person: personName }), more: <><When at={from} /> – <When at={until} /></> }))} left={left} change={setLeft} hint={t('handOver.absencesHint')} empty="" />
        </Section>
      )}
      {leaver.tasks.length + leaver.absences.length > 0 && (
        <Section>
          <div className="form">
            {leaver.tasks.length > 0 && <PersonField label={t('handOver.successor')} without={[leaver.id]} chosen={given.to} choose={(to) => { setGiven({ ...given, to }); }} />}
            <ReasonField label={t('handOver.reason')} hint={t('handOver.reasonHint')} rows={2} value={given.reason} change={(reason) => { setGiven({ ...given, reason }); }} />
            {handOver.error !== null && <ProblemNotice error={handOver.error} />}
            <div className="form-end">
              <Button type="primary" disabled={!ready} loading={handOver.busy} onClick={() => { setAsked(true); }}>{tasks.length > 0 ? t('handOver.confirmOf', { count: tasks.length }) : t('handOver.confirm')}</Button>
              {handOver.progress && <span role="status" className="quiet">{t('handOver.progress', handOver.progress)}</span>}
            </div>
          </div>
        </Section>
      )}
      <ActDialog open={asked} title={t('handOver.title')} warning={t(tasks.length > 0 ? 'handOver.warning' : 'handOver.warningNobody', values)} confirm={t('handOver.confirm')} danger busy={false} close={() => { setAsked(false); }} act={run} />
    </>
  );
}

/** What people of the units are called. */
function useNames(): (id: string) => string {
  const { data } = useRead('get /leavers', {});
  return (id) => data?.items.find((person) => person.id === id)?.name ?? id;
}
