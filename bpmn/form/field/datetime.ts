import { dayText } from '../../../domain/calendar.ts';
import { instant } from '../../../domain/instant.ts';
import type { DateTimeField } from '../model.ts';
import type { FieldKind } from './kind.ts';

const subtypes = ['date', 'time', 'datetime'] as const;
/** `timeSerializingFormat` */
const zones = { utc_offset: 'offset', utc_normalized: 'utc', no_timezone: 'none' } as const;
const day = '(?<day>\\d{4}-\\d{2}-\\d{2})';
const clock = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?';
const offsets = { offset: '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)', utc: 'Z', none: '' } as const;

/** ISO 8601: `2026-11-22`, `09:30`, `2026-11-22T09:30+08:00`. The day must exist. */
export const datetime: FieldKind<DateTimeField> = {
  attributes: ['subtype', 'dateLabel', 'timeLabel', 'use24h', 'timeSerializingFormat', 'timeInterval', 'disallowPassedDates', 'appearance'],
  validations: [],
  read(component) {
    const subtype = subtypes.find((known) => known === component.text('subtype'));
    if (!subtype) component.refuse('form-malformed', `subtype is none of ${subtypes.join(', ')}`);
    const format = component.text('timeSerializingFormat') ?? 'utc_offset';
    const zone = Object.hasOwn(zones, format) ? zones[format as keyof typeof zones] : component.refuse('form-malformed', `timeSerializingFormat ${format} is not known`);
    const interval = component.count('timeInterval');
    return { type: 'datetime', subtype: subtype ?? 'date', zone: subtype === 'date' || !zone ? 'none' : zone, ...(component.flag('disallowPassedDates') && { notPast: true }), ...(interval && { interval }) };
  },
  judge(value, { subtype, zone, notPast, interval }, { at }) {
    const parts = typeof value === 'string' ? formOf(subtype, zone).exec(value)?.groups : undefined;
    if (!parts || (parts.day !== undefined && !exists(parts.day))) return { code: 'type' };
    if (notPast && parts.day !== undefined && (zone === 'none' ? parts.day : dayText(instant(value as string))) < dayText(at)) return { code: 'past' };
    const minutes = Number(parts.hour ?? 0) * 60 + Number(parts.minute ?? 0);
    return interval && zone !== 'utc' && minutes % interval !== 0 ? { code: 'interval' } : { value };
  },
};

function formOf(subtype: DateTimeField['subtype'], zone: DateTimeField['zone']): RegExp {
  if (subtype === 'date') return new RegExp(`^${day}$`);
  return new RegExp(`^${subtype === 'datetime' ? `${day}T` : ''}${clock}${offsets[zone]}$`);
}

function exists(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
