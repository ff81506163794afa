import type { Texts } from '../index.ts';

export const calendar: Texts['calendar'] = {
  title: 'Working days', lead: 'Flows that count working days count them by the holidays and working weekends that stand here.',
  year: 'Year', yearName: '{{year}}', setYear: 'Set {{year}}', correct: 'Correct it', unknown: 'The holidays of {{year}} are not set; flows that count working days into that year stop and wait.',
  missing: 'The holidays of {{year}} are not set', missingSet: 'The notice of the State Council is usually published in November; please set the year as soon as it is.', missingWait: 'Please remind a system administrator to set them by the notice of the State Council; until then flows that count working days into that year stop and wait.',
  source: 'By', sourceHint: 'Title, number and date of the notice', sourceExample: 'Notice of the State Council on the holidays of {{year}}', setBy: 'Set by', setAt: 'Set at', builtIn: 'built in', worked: 'Working days in the year', days: '{{count}} days', beside: 'Days of the years beside it',
  text: 'Text of the notice', textHint: 'Paste the Chinese paragraphs that name the days off and the days worked, such as 10月1日至7日放假，10月10日上班; days may be written 2027-10-01 too.', read: 'Read the days', unclear: 'These name days without saying whether they are worked, and were not read',
  check: 'Check the days', tickHint: 'Click a day to change it: a weekday becomes a holiday; a Saturday or Sunday a holiday, then worked, then as it was.', chosen: '{{holidays}} days off, {{work}} weekend days worked', save: 'Save', versions: 'How it was set and corrected', version: 'Version',
  kind: { holiday: 'day off', work: 'weekend worked', weekend: 'weekend', ordinary: 'working day' }, short: { holiday: 'off', work: 'on' },
  weekday: { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' }, weekdayShort: { mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' },
  fault: {
    malformed: 'is no day', 'outside-year': 'is neither in the year nor in the months beside it', twice: 'stands twice', both: 'is both off and worked', 'not-weekend': 'is no Saturday or Sunday, so it is worked anyway', 'statutory-missing': 'is a statutory holiday and must be off', contradicts: 'is the opposite of what the notice of another year says',
  },
};
