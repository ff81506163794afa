import { instantOf, type Instant } from '../../domain/instant.ts';

/** The instant as GeneralizedTime text YYYYMMDDHHMMSSZ; parts of a second are dropped. RFC 5280 4.1.2.5.2 */
export const generalizedTime = (at: Instant): string => `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

/** Reads YYYYMMDDHHMMSSZ. Throws RangeError for any other form and for days that do not exist. */
export function fromGeneralizedTime(text: string): Instant {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!parts) throw new RangeError('not a time of the form YYYYMMDDHHMMSSZ');
  const [, year, month, day, hour, minute, second] = parts;
  const at = instantOf(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
  if (Number.isNaN(at) || generalizedTime(at) !== text) throw new RangeError('no such time');
  return at;
}
