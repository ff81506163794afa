import { Alert, Button, Input, Tag } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { RequestProblem } from '../../api/problem.ts';
import type { CalendarYear } from '../../api/schema.ts';
import { useDraft } from '../../app/draft.ts';
import { Field } from '../../display/Field.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { knownText } from '../../texts/known.ts';
import { readNotice } from './noticeText.ts';
import { daysBeside, listsOf, marksOf, ticked, type DayMarks } from './yearDays.ts';
import { YearGrid, YearLegend } from './YearGrid.tsx';

interface Props {
  readonly year: number;
  /** As it is set now. */
  readonly before: CalendarYear | undefined;
  readonly close: () => void;
}

/** Sets a year as its notice says: its words are read, and what was read is put right by ticking days. */
export function SetYear({ year, before, close }: Props) {
  const { t } = useTranslation();
  const empty = useMemo(() => ({ text: '', unclear: [] as readonly string[], source: before?.source ?? '', marks: before ? marksOf(before) : ({}) }), [before]);
  const [draft, change, forget] = useDraft(`calendar/${year}`, empty);
  const act = useAct('put /calendar/years/{year}');
  const { holidays, workingWeekends } = listsOf(draft.marks);
  const leave = () => {
    forget();
    close();
  };
  const save = () => { act.mutate({ params: { year }, body: { source: draft.source, holidays: [...holidays], workingWeekends: [...workingWeekends] } }, { onSuccess: leave }); };
  return (
    <>
      <Section title={t('calendar.setYear', { year })}>
        <div className="form">
          <Field label={t('calendar.source')} hint={t('calendar.sourceHint')}>{(control) => <Input {...control} maxLength={500} value={draft.source} placeholder={t('calendar.sourceExample', { year })} onChange={({ target }) => { change({ source: target.value }); }} />}</Field>
          <Field label={t('calendar.text')} hint={t('calendar.textHint')}>{(control) => <Input.TextArea {...control} rows={6} maxLength={5_000} value={draft.text} onChange={({ target }) => { change({ text: target.value }); }} />}</Field>
          <div><Button disabled={draft.text.trim() === ''} onClick={() => { change(readNotice(draft.text, year)); }}>{t('calendar.read')}</Button></div>
          {draft.unclear.length > 0 && <Alert type="warning" showIcon title={t('calendar.unclear')} description={draft.unclear.join('；')} />}
        </div>
      </Section>
      <Section title={t('calendar.check')}>
        <p className="quiet small">{t('calendar.tickHint')}</p>
        <YearLegend />
        <Beside year={year} marks={draft.marks} change={(marks) => { change({ marks }); }} />
        <YearGrid year={year} marks={draft.marks} tick={(day) => { change({ marks: ticked(draft.marks, day) }); }} />
      </Section>
      {act.error && <Refused error={act.error} />}
      <div className="row year-acts" role="group" aria-label={t('calendar.setYear', { year })}>
        <span role="status">{t('calendar.chosen', { holidays: holidays.length, work: workingWeekends.length })}</span>
        <Button onClick={leave} disabled={act.isPending}>{t('general.cancel')}</Button>
        <Button type="primary" loading={act.isPending} disabled={draft.source.trim() === '' || holidays.length === 0} onClick={save}>{t('calendar.save')}</Button>
      </div>
    </>
  );
}

/** Days of the months before and after, which the notice names too. */
function Beside({ year, marks, change }: { readonly year: number; readonly marks: DayMarks; readonly change: (marks: DayMarks) => void }) {
  const { t } = useTranslation();
  const days = daysBeside(year, marks);
  if (days.length === 0) return null;
  const without = (day: string): DayMarks => Object.fromEntries(Object.entries(marks).filter(([each]) => each !== day));
  return <p className="beside">{t('calendar.beside')}{days.map((day) => <Tag key={day} closable={{ 'aria-label': `${t('general.remove')} ${day}` }} onClose={() => { change(without(day)); }}>{day} {t(`calendar.kind.${marks[day] ?? 'holiday'}`)}</Tag>)}</p>;
}

/** Why the server does not take the year, day by day. */
function Refused({ error }: { readonly error: RequestProblem }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => { notice.current?.scrollIntoView({ block: 'center' }); }, [error]);
  const findings = Array.isArray(error.details.findings) ? (error.details.findings as readonly { readonly day: string; readonly fault: string }[]) : [];
  return (
    <div ref={notice}>
      <ProblemNotice error={error} />
      {findings.length > 0 && <ul className="findings">{findings.map(({ day, fault }) => <li key={`${day} ${fault}`}><strong>{day}</strong> {knownText(`calendar.fault.${fault}`, {}) ?? fault}</li>)}</ul>}
    </div>
  );
}
