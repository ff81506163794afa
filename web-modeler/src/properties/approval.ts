import { mostApprovers } from '../../../bpmn/rules/approvalForm.ts';
import { relations } from '../../../bpmn/rules/audience.ts';
import { permissions } from '../../../domain/permission/table.ts';
import type { Colleague } from '../api/views.ts';
import type { Shape } from '../canvas/injected.ts';
import { attribute, setAttributes } from './extension.ts';
import { durationText, isDuration } from './duration.ts';
import type { AnyField, SelectField } from './entries.tsx';
import type { Panel } from './panel.ts';

const type = 'yinxin:Approval';
const sources = ['role', 'relation', 'persons'] as const;
type Source = (typeof sources)[number];

/** Roles whose holders may decide tasks. */
export const deciders: readonly string[] = Object.keys(permissions['task.decide']);

/** Who decides a task, how many must agree, what it counts for, until when. */
export function approvalFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t, deadlines } = panel;
  const read = (name: string): string => attribute(task, type, name);
  const write = (values: Readonly<Record<string, string | undefined>>): void => { setAttributes(task, type, values, panel); };
  const source = sourceOf(task);
  return [
    { kind: 'select', id: 'counts', label: t('Counts for'), description: t('which need of the approval rule this task meets'), get: () => read('counts'), set: (counts) => { write({ counts }); }, options: () => needs(read('counts'), panel) },
    {
      kind: 'select', id: 'who', label: t('Who decides'), get: () => source, set: (chosen) => { write(startOf(chosen as Source | '', panel)); },
      options: () => [{ value: '', label: read('counts') ? t('as the approval rule says') : t('not said') }, { value: 'role', label: t('holders of a role') }, { value: 'relation', label: t('by relation to the use') }, { value: 'persons', label: t('named persons') }],
    },
    ...(source === '' ? [] : [whoField(source, read, write, panel)]),
    { kind: 'number', id: 'required', label: t('How many must approve'), min: 1, max: mostApprovers, get: () => Number(read('required') || 1), set: (count) => { write({ required: Number(count) > 1 ? String(count) : undefined }); } },
    {
      kind: 'select', id: 'onRefuse', label: t('When refused'), get: () => read('onRefuse') || 'end', set: (chosen) => { write({ onRefuse: chosen === 'end' ? undefined : chosen }); },
      options: () => [{ value: 'end', label: t('the flow ends as refused') }, { value: 'continue', label: t('the flow goes on with the outcome "refused"') }],
    },
    {
      kind: 'text', id: 'deadline', label: t('Deadline'), description: t('72h, 3d, or ISO 8601 (PT72H): drawn as a timer on the border of the task'),
      get: () => deadlines.text(task), set: (text) => { if (isDuration(text)) deadlines.set(task, durationText(text)); }, validate: (text) => (isDuration(text) ? undefined : t('This is not a duration')),
    },
  ];
}

const decides = ({ roles }: Colleague): boolean => roles.some((role) => deciders.includes(role));

const sourceOf = (task: Shape): Source | '' => sources.find((name) => attribute(task, type, name) !== '') ?? '';

/** The attributes with which a source begins; the others are taken away. */
function startOf(chosen: Source | '', { colleagues }: Panel): Record<Source, string | undefined> {
  const start = { role: deciders[0], relation: relations[0], persons: colleagues().find(decides)?.id ?? 'id' };
  return { role: undefined, relation: undefined, persons: undefined, ...(chosen && { [chosen]: start[chosen] }) };
}

function needs(chosen: string, { rule, t }: Panel): readonly { value: string; label: string }[] {
  const known = (rule()?.needs ?? []).map(({ id, who, count }) => ({ value: id, label: `${id}: ${t(wordsOf('role' in who ? who.role : who.relation))} × ${count}` }));
  const unknown = chosen !== '' && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: t('{id} (not in the rule)', { id: chosen }) }] : [];
  return [{ value: '', label: t('nothing: it is asked besides') }, ...known, ...unknown];
}

function whoField(source: Source, read: (name: string) => string, write: (values: Record<string, string>) => void, { t, colleagues }: Panel): AnyField {
  const plain = { id: source, get: () => read(source), set: (value: string) => { write({ [source]: value }); } };
  if (source === 'persons') {
    const names = colleagues().filter(decides).map(({ id, name }) => `${id} ${name}`);
    return { ...plain, kind: 'text', label: t('Persons'), description: `${t('ids, separated by commas')}${names.length > 0 ? ` (${names.join(', ')})` : ''}`, validate: (text) => unknownPerson(text, colleagues().map(({ id }) => id), t) };
  }
  const options = (values: readonly string[]): SelectField['options'] => () => values.map((value) => ({ value, label: t(wordsOf(value)) }));
  return { ...plain, kind: 'select', label: source === 'role' ? t('Role') : t('Relation'), options: options(source === 'role' ? deciders : relations) };
}

function unknownPerson(text: string, known: readonly string[], t: Panel['t']): string | undefined {
  const odd = text.split(',').map((id) => id.trim()).find((id) => known.length > 0 && !known.includes(id));
  return odd === undefined ? undefined : t('Nobody in the unit has the id {id}', { id: odd });
}

/** Words for a role or relation: `unit-head` → `unit head`. */
export const wordsOf = (code: string): string => code.replaceAll('-', ' ');
