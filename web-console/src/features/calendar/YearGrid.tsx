import { useTranslation } from 'react-i18next';
import { kindOf, weeksOf, type DayMarks } from './yearDays.ts';

interface Props {
  readonly year: number;
  readonly marks: DayMarks;
  /** Called with a day that is ticked; absent where the year is only shown. */
  readonly tick?: (day: string) => void;
}

const months = Array.from({ length: 12 }, (_, month) => month + 1);
const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Twelve months with the days that are not worked, and the weekends that are. */
export function YearGrid({ year, marks, tick }: Props) {
  return <div className="year-grid">{months.map((month) => <Month key={month} year={year} month={month} marks={marks} {...(tick && { tick })} />)}</div>;
}

/** What the colours and words of the days mean. */
export function YearLegend() {
  const { t } = useTranslation();
  return (
    <ul className="legend small year-legend">
      {(['holiday', 'work', 'weekend'] as const).map((kind) => <li key={kind}><span className={`day-sample ${kind}`} aria-hidden="true">{kind === 'weekend' ? '' : t(`calendar.short.${kind}`)}</span>{t(`calendar.kind.${kind}`)}</li>)}
    </ul>
  );
}

function Month({ year, month, marks, tick }: Props & { readonly month: number }) {
  const { t, i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead><tr>{weekdays.map((day) => <th key={day} scope="col"><abbr title={t(`calendar.weekday.${day}`)}>{t(`calendar.weekdayShort.${day}`)}</abbr></th>)}</tr></thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>{week.map((day, column) => (day === undefined ? <td key={column} /> : <Day key={day} day={day} marks={marks} {...(tick && { tick })} />))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, marks, tick }: { readonly day: string } & Pick<Props, 'marks' | 'tick'>) {
  const { t } = useTranslation();
  const kind = kindOf(day, marks);
  const short = kind === 'holiday' || kind === 'work' ? t(`calendar.short.${kind}`) : undefined;
  const face = <><span>{Number(day.slice(8))}</span>{short !== undefined && <small aria-hidden={tick !== undefined}>{short}</small>}</>;
  return <td className={kind}>{tick ? <button type="button" aria-label={`${day} ${t(`calendar.kind.${kind}`)}`} onClick={() => { tick(day); }}>{face}</button> : face}</td>;
}
