import { days as length } from '../../../../domain/instant.ts';
import type { DayMark, DayMarks } from './yearDays.ts';

/** What was read out of a text: the days, and sentences that name days without saying what of them. */
export interface ReadNotice {
  readonly marks: DayMarks;
  readonly unclear: readonly string[];
}

const range = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[至到—–~～-](?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?/gu;
const mostDays = 62;

/**
 * Reads the days of a notice out of its own words: a sentence of the form 10月1日至7日放假 names holidays, one of the form 10月10日上班 days that are worked.
 * Days may be written `2027-10-01` too. What stands in brackets does not count; days without a year are those of the year.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const marks: Record<string, DayMark> = {};
  const unclear: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const found = daysIn(sentence, year);
    const mark = markOf(sentence);
    if (found.length > 0 && !mark) unclear.push(sentence);
    for (const day of mark ? found : []) marks[day] = mark ?? 'holiday';
  }
  return { marks, unclear };
}

function sentencesOf(text: string): readonly string[] {
  const plain = text.replace(/[(（][^()（）]*[)）]/gu, '').replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$1年$2月$3日').replace(/[ \t\u3000]/gu, '');
  return plain.split(/[。；;\n]/u).filter((sentence) => sentence !== '');
}

function markOf(sentence: string): DayMark | undefined {
  if (sentence.includes('上班')) return 'work';
  return /放假|休/u.test(sentence) ? 'holiday' : undefined;
}

function daysIn(sentence: string, year: number): readonly string[] {
  return [...sentence.matchAll(range)].flatMap(([, y, month, day, lastYear, lastMonth, last]) => {
    const first = at(Number(y ?? year), Number(month), Number(day));
    return first === undefined ? [] : through(first, last === undefined ? first : at(Number(lastYear ?? y ?? year), Number(lastMonth ?? month), Number(last)));
  });
}

/** Undefined for a day that no calendar has. */
function at(year: number, month: number, day: number): number | undefined {
  const instant = Date.UTC(year, month - 1, day);
  return new Date(instant).getUTCMonth() === month - 1 ? instant : undefined;
}

function through(first: number, last: number | undefined): readonly string[] {
  const count = last === undefined ? 0 : Math.round((last - first) / length(1)) + 1;
  return count < 1 || count > mostDays ? [] : Array.from({ length: count }, (_, n) => new Date(first + n * length(1)).toISOString().slice(0, 10));
}
