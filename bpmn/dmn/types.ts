import { parseDate, parseDateTime, parseTime, duration, FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';

/** Reads a value as one of a type, or says by undefined that it is none. Dates and the like may come as ISO 8601 text. */
type Reading = (value: unknown) => unknown;

const when = (fits: (value: unknown) => boolean): Reading => (value) => (fits(value) ? value : undefined);
const ofText = (kind: abstract new (...given: never[]) => unknown, parse: (text: string) => unknown): Reading => (value) => {
  if (value instanceof kind) return value;
  return typeof value === 'string' ? (parse(value) ?? undefined) : undefined;
};

const number = when((value) => typeof value === 'number');
const whole = when(Number.isInteger);
const dateTime = ofText(FeelDateTime, parseDateTime);
const length = ofText(FeelDuration, (text) => (/^-?P/.test(text) ? duration(text) : undefined));

/** Types of inputs and outputs: FEEL's (DMN 1.3, 10.3.1.3) under their names of every version, and those that other tools write. */
const readings: Readonly<Record<string, Reading>> = {
  Any: (value) => value,
  string: when((value) => typeof value === 'string'),
  boolean: when((value) => typeof value === 'boolean'),
  number,
  double: number,
  integer: whole,
  long: whole,
  date: ofText(FeelDate, parseDate),
  time: ofText(FeelTime, parseTime),
  dateTime,
  'date and time': dateTime,
  duration: length,
  dayTimeDuration: length,
  yearMonthDuration: length,
  'days and time duration': length,
  'years and months duration': length,
  list: when(Array.isArray),
  context: when((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
};

/** The name of a type without prefix (`feel:string`); undefined when it is none that is known. */
export function typeNamed(name: string): string | undefined {
  const local = name.trim().replace(/^[\w-]+:/, '');
  return Object.keys(readings).find((known) => known.toLowerCase() === local.toLowerCase());
}

/** The value as one of that type; undefined when it is none. null is of every type. */
export const typed = (value: unknown, type: string | undefined): unknown => (value === null || type === undefined ? value : readings[type]?.(value));
