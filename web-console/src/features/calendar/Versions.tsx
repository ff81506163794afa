import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import type { CalendarYear } from '../../api/schema.ts';
import { Loading } from '../../display/Loading.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { Rows, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';

/** How a year was set and corrected: each version with its notice and what it changed. */
export function Versions({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('get /calendar/years/{year}', { params: { year } });
  const columns: readonly Column<CalendarYear>[] = [
    { title: t('calendar.source'), cell: ({ source }) => source },
    { title: t('calendar.version'), cell: ({ version }) => (version === 0 ? t('calendar.builtIn') : version) },
    { title: t('calendar.setBy'), cell: ({ setBy }) => setBy },
    { title: t('calendar.setAt'), cell: ({ setAt }) => setAt !== undefined && <When at={setAt} /> },
    { title: t('calendar.kind.holiday'), cell: ({ holidays }) => t('calendar.days', { count: holidays.length }) },
    { title: t('calendar.kind.work'), cell: ({ workingWeekends }) => t('calendar.days', { count: workingWeekends.length }) },
  ];
  return (
    <Section title={t('calendar.versions')}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : data ? <Rows label={t('calendar.versions')} columns={columns} rows={data.versions} rowKey={({ version }) => String(version)} /> : <Loading />}
    </Section>
  );
}
