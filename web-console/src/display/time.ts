const zone = 'Asia/Shanghai';
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(style)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: zone, ...style });
  formatters.set(key, made);
  return made;
}

/** Date and minute in Asia/Shanghai. @param at ISO 8601 */
export const instantText = (at: string, language: string): string =>
  formatter(language, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

/** Date in Asia/Shanghai. @param at ISO 8601 */
export const dayText = (at: string, language: string): string => formatter(language, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

/** The last instant of a day in China. R60 @param day YYYY-MM-DD */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59+08:00`).toISOString();

const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const;

/** How far off an instant is, in the largest unit that is at least one: "in 3 hours". @param now milliseconds */
export function distanceText(at: string, now: number, language: string): string {
  const away = new Date(at).getTime() - now;
  const [unit, length] = units.find(([, size]) => Math.abs(away) >= size) ?? units[2];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(away / length), unit);
}
