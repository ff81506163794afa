import './calendar.css';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { CalendarYear } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Facts } from '../../display/Facts.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { When } from '../../display/When.tsx';
import { SetYear } from './SetYear.tsx';
import { Versions } from './Versions.tsx';
import { daysBeside, marksOf, workedIn } from './yearDays.ts';
import { YearGrid, YearLegend } from './YearGrid.tsx';

/** Which days are worked, by the notice of each year: what flows count their working days by. Administrators set a year here. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const maySet = mayTry(usePerson(), 'calendar.set');
  const [search, setSearch] = useSearchParams();
  const [setting, setSetting] = useState(false);
  const { data, error, refetch } = useRead('get /calendar/years', {});
  if (error) return <Page title={t('calendar.title')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  if (!data) return <Loading />;
  const known = data.items.map(({ year }) => year);
  const years = [...new Set([...known, ...data.missing, ...(maySet ? [Math.max(...known) + 1] : [])])].sort((one, other) => one - other);
  const asked = Number(search.get('year'));
  const year = years.includes(asked) ? asked : (years.find((each) => each === new Date().getFullYear()) ?? years.at(-1) ?? 0);
  const set = data.items.find((each) => each.year === year);
  const show = (chosen: number, toSet = false) => {
    setSetting(toSet);
    setSearch({ year: String(chosen) }, { replace: true });
  };
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      {data.missing.filter((each) => !(setting && year === each)).map((each) => (
        <Alert key={each} className="notice" type="warning" showIcon title={t('calendar.missing', { year: each })} description={t(maySet ? 'calendar.missingSet' : 'calendar.missingWait')}
          action={maySet && <Button size="small" onClick={() => { show(each, true); }}>{t('calendar.setYear', { year: each })}</Button>} />
      ))}
      <div className="tabs years"><Segmented<number> aria-label={t('calendar.year')} value={year} options={years.map((value) => ({ value, label: t('calendar.yearName', { year: value }) }))} onChange={(chosen) => { show(chosen); }} /></div>
      {setting && maySet ? <SetYear key={year} year={year} before={set} close={() => { setSetting(false); }} /> : <KnownYear year={year} set={set} {...(maySet && { change: () => { setSetting(true); } })} />}
    </Page>
  );
}

interface Props {
  readonly year: number;
  readonly set: CalendarYear | undefined;
  /** Begins to set it; absent for who may not. */
  readonly change?: () => void;
}

function KnownYear({ year, set, change }: Props) {
  const { t } = useTranslation();
  if (!set) return <Section><Nothing text={t('calendar.unknown', { year })}>{change && <Button type="primary" onClick={change}>{t('calendar.setYear', { year })}</Button>}</Nothing></Section>;
  const marks = marksOf(set);
  const beside = daysBeside(year, marks);
  return (
    <>
      <Section title={t('calendar.yearName', { year })} action={change && <Button onClick={change}>{t('calendar.correct')}</Button>}>
        <Facts facts={[
          [t('calendar.source'), set.source],
          [t('calendar.setBy'), set.version === 0 ? t('calendar.builtIn') : <>{set.setBy} · {set.setAt !== undefined && <When at={set.setAt} />}</>],
          [t('calendar.worked'), t('calendar.days', { count: workedIn(year, marks) })],
          [t('calendar.beside'), beside.map((day) => `${day} ${t(`calendar.kind.${marks[day] ?? 'holiday'}`)}`).join(t('general.comma'))],
        ]} />
      </Section>
      <Section>
        <YearLegend />
        <YearGrid year={year} marks={marks} />
      </Section>
      {set.version > 0 && <Versions year={year} />}
    </>
  );
}
