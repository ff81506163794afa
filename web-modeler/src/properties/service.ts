import { unitRoles } from '../../../domain/permission/roles.ts';
import type { Shape } from '../canvas/injected.ts';
import { jobField } from './activity.ts';
import { wordsOf } from './audience.ts';
import type { AnyField } from './entries.tsx';
import { attribute, exchange, extension, setAttributes } from './extension.ts';
import type { Panel } from './panel.ts';
import { spotOf } from './writing.ts';

const [stamp, notify, end, job] = ['yinxin:Stamp', 'yinxin:Notify', 'yinxin:End', 'zeebe:TaskDefinition'] as const;
/** Messages the outbound worker has words for, and what they say. */
const templates: Readonly<Record<string, string>> = {
  'use-stamped': 'the document is stamped', 'use-refused': 'the use was refused', 'use-overdue': 'it was not decided in time', 'use-failed': 'the document could not be stamped',
  'review-waiting': 'an application waits for its review',
};

/** What a service task does: stamps, or tells somebody. */
export function serviceFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const does = extension(task, stamp) ? 'stamp' : extension(task, notify) ? 'notify' : extension(task, job) ? 'job' : '';
  const start = { stamp: { type: stamp, values: {} }, notify: { type: notify, values: { to: 'requester', template: 'use-stamped' } }, job: { type: job, values: { type: 'job' } } };
  return [
    {
      kind: 'select', id: 'does', label: t('What it does'), get: () => does, set: (chosen) => { exchange(task, [stamp, notify, job], start[chosen as keyof typeof start], panel); },
      options: () => [...(does ? [] : [{ value: '', label: t('nothing yet') }]), { value: 'stamp', label: t('stamps the documents') }, { value: 'notify', label: t('sends a message') }, { value: 'job', label: t('a job for somebody else') }],
    },
    ...(does === 'stamp' ? stampFields(task, panel) : []),
    ...(does === 'notify' ? notifyFields(task, panel) : []),
    ...(does === 'job' ? [jobField(spotOf(task), panel)] : []),
  ];
}

const stampFields = (task: Shape, panel: Panel): readonly AnyField[] => [{
  kind: 'check', id: 'repeats', label: panel.t('May be reached more than once'),
  get: () => attribute(task, stamp, 'repeats') === 'true', set: (repeats) => { setAttributes(task, stamp, { repeats: repeats ? 'true' : undefined }, panel); },
}];

function notifyFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const read = (name: string): string => attribute(task, notify, name);
  const write = (values: Readonly<Record<string, string | undefined>>): void => { setAttributes(task, notify, values, panel); };
  const known = Object.entries(templates).map(([value, says]) => ({ value, label: t(says) }));
  const template = read('template');
  return [
    {
      kind: 'select', id: 'to', label: t('To whom'), get: () => (read('role') ? `role:${read('role')}` : read('to')),
      set: (chosen) => { write(chosen.startsWith('role:') ? { to: undefined, role: chosen.slice(5) } : { to: chosen, role: undefined }); },
      options: () => [{ value: 'requester', label: t('requester') }, ...unitRoles.map((role) => ({ value: `role:${role}`, label: t('all who are {role}', { role: t(wordsOf(role)) }) }))],
    },
    {
      kind: 'select', id: 'template', label: t('Message text'), get: () => template, set: (chosen) => { write({ template: chosen }); },
      options: () => (known.some(({ value }) => value === template) ? known : [{ value: template, label: template || t('nothing yet') }, ...known]),
    },
  ];
}

/** What a terminate end event says of the flow. */
export const endFields = (event: Shape, panel: Panel): readonly AnyField[] => [{
  kind: 'check', id: 'outcome', label: panel.t('The flow ends as refused'),
  get: () => extension(event, end) !== undefined, set: (refused) => { exchange(event, [end], refused ? { type: end, values: { outcome: 'refused' } } : undefined, panel); },
}];
