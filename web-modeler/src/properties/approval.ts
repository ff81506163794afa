import { approverActs } from '../../../bpmn/graph.ts';
import { listed } from '../../../bpmn/read/texts.ts';
import { mostApprovers } from '../../../bpmn/rules/approvalForm.ts';
import type { Shape } from '../canvas/injected.ts';
import { audienceFields, wordsOf } from './audience.ts';
import { attribute, setAttributes } from './extension.ts';
import { durationText, isDuration } from './duration.ts';
import type { AnyField, TextField } from './entries.tsx';
import { choiceField, fieldsOf } from './fields.ts';
import type { Panel } from './panel.ts';

const type = 'yinxin:Approval';

/** Reads and writes attributes of a task's `yinxin:approval`. */
function approvalOf(task: Shape, panel: Panel) {
  const read = (name: string): string => attribute(task, type, name);
  const write = (values: Readonly<Record<string, string | undefined>>): void => { setAttributes(task, type, values, panel); };
  const choice = (id: string, label: string, words: Readonly<Record<string, string>>, help?: string) => choiceField({ id, label, words, ...(help && { help }) }, () => read(id), (value) => { write({ [id]: value }); }, panel);
  return { read, write, choice };
}

const modes = { any: 'as many as are required', all: 'countersign: every signer', 'in-order': 'in order: one after another', vote: 'vote: by share of the weight' };
const refusals = { end: 'the flow ends as refused', continue: 'the flow goes on with the outcome "refused"', return: 'it goes back to an earlier task' };

/** Who decides a task, how many must agree, what it counts for, until when. */
export function approvalFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t, deadlines } = panel;
  const { read, write, choice } = approvalOf(task, panel);
  return fieldsOf(
    { kind: 'select', id: 'counts', label: t('Counts for'), description: t('which need of the approval rule this task meets'), get: () => read('counts'), set: (counts) => { write({ counts }); }, options: () => needs(read('counts'), panel) },
    ...audienceFields({ read, write }, t('Who decides'), read('counts') ? t('as the approval rule says') : t('not said'), panel),
    choice('mode', 'How they decide', modes, 'when several may decide: how their decisions become one'),
    { kind: 'number', id: 'required', label: t('How many must approve'), description: t('different persons; of all signers or in order it is the least number of signers'), min: 1, max: mostApprovers, get: () => Number(read('required') || 1), set: (count) => { write({ required: Number(count) > 1 ? String(count) : undefined }); } },
    ...(read('mode') === 'vote' ? voteFields(task, panel) : []),
    choice('onRefuse', 'When refused', refusals),
    {
      kind: 'text', id: 'deadline', label: t('Deadline'), description: t('72h, 3d, or ISO 8601 (PT72H): drawn as a timer on the border of the task'),
      get: () => deadlines.text(task), set: (text) => { if (isDuration(text)) deadlines.set(task, durationText(text)); }, validate: (text) => (isDuration(text) ? undefined : t('This is not a duration')),
    },
  );
}

function voteFields(task: Shape, panel: Panel): readonly TextField[] {
  const { t } = panel;
  const { read, write } = approvalOf(task, panel);
  return [
    {
      kind: 'text', id: 'share', label: t('Share that must approve'), description: t('above 0 and at most 1: 0.6 is three of five votes of equal weight'), get: () => read('share'), set: (share) => { write({ share }); },
      validate: (text) => (text === '' || (/^(0?\.\d{1,6}|1(\.0+)?)$/.test(text) && Number(text) > 0) ? undefined : t('share is {share}, not a number above 0 and at most 1', { share: text })),
    },
    {
      kind: 'text', id: 'weights', label: t('Weights'), description: t('by person, li=2,wang=1; whoever is not named has 1'), get: () => read('weights'), set: (weights) => { write({ weights }); },
      validate: (text) => listed(text).filter((pair) => !/^[^=]+=(?!0+$)\d{1,6}$/.test(pair)).map((pair) => t('{pair} is not a person with a whole number above 0 (li=2)', { pair }))[0],
    },
  ];
}

const actWords: Readonly<Record<(typeof approverActs)[number], string>> = {
  transfer: 'Hand it to somebody else for good', delegate: 'Let somebody else prepare it, and decide oneself', 'add-signer': 'Add a signer before, after or beside', 'remove-signer': 'Take a signer away',
  return: 'Return it to an earlier task', 'take-back': 'Take one\'s own decision back while the next has not acted',
};

/** What an approver may do besides deciding, and where it goes from there. */
export function policyFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const { read, write, choice } = approvalOf(task, panel);
  const acts = listed(read('acts'));
  const returns = acts.includes('return') || read('onRefuse') === 'return';
  const toggled = (all: readonly string[], one: string, chosen: boolean): string | undefined => [...all.filter((each) => each !== one), ...(chosen ? [one] : [])].join(',') || undefined;
  const targets = otherTasks(task);
  return fieldsOf(
    ...approverActs.map((act): AnyField => ({ kind: 'check', id: `act-${act}`, label: t(actWords[act]), get: () => acts.includes(act), set: (chosen) => { write({ acts: toggled(acts, act, chosen) }); } })),
    ...(returns ? targets.map(({ id, name }): AnyField => ({
      kind: 'check', id: `returnTo-${id}`, label: t('May go back to {task}', { task: name }), ...(targets[0]?.id === id && { description: t('none chosen: to every task before it in its scope') }),
      get: () => listed(read('returnTo')).includes(id), set: (chosen) => { write({ returnTo: toggled(listed(read('returnTo')), id, chosen) }); },
    })) : []),
    returns && choice('afterReturn', 'After a return', { again: 'through everything again', 'straight-back': 'straight back to who returned it' }, 'where it goes once the earlier task is done again'),
    choice('nobody', 'When nobody is found', { incident: 'an administrator resolves it', 'unit-head': 'the head of the unit decides', 'flow-administrator': 'a flow administrator decides' }, 'when nobody has the role or stands in the relation'),
    choice('requesterApproves', 'When the requester would decide', { forbid: 'they may not; others must', superior: 'their superior decides instead', allow: 'they may' }, 'when the task is for whoever has asked for the stamp'),
  );
}

function otherTasks(task: Shape): readonly { readonly id: string; readonly name: string }[] {
  const all = ((task.businessObject.$parent as { readonly flowElements?: readonly { readonly $type: string; readonly id: string; readonly name?: string }[] } | undefined)?.flowElements ?? []);
  return all.filter(({ $type, id }) => $type === 'bpmn:UserTask' && id !== task.id).map(({ id, name }) => ({ id, name: name?.trim() ? name : id }));
}

/** What happens to a task that is overdue; it begins with its due date. */
export function overtimeFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const { read, write, choice } = approvalOf(task, panel);
  const counts = read('counts') !== '';
  const hint = attribute(task, 'zeebe:TaskSchedule', 'dueDate') === '' ? 'only for a task with a due date' : undefined;
  return fieldsOf(
    {
      kind: 'text', id: 'remindEvery', label: t('Urge every'), description: t(hint ?? 'from the due date on; 1d, 4h or ISO 8601 (P1D)'), get: () => read('remindEvery'), set: (text) => { write({ remindEvery: durationText(text) }); },
      validate: (text) => (text === '' || (isDuration(text) && !text.startsWith('=')) ? undefined : t('This is not a duration')),
    },
    choice('escalateTo', 'Tell when overdue', { '': 'nobody', 'unit-head': 'the head of the unit', 'flow-administrator': 'flow administrators' }),
    choice('overtime', 'When overdue', { '': 'it goes on waiting', refuse: 'it is refused', ...(!counts && { pass: 'it is passed' }) }, counts ? 'a task that counts for the seal is never passed by waiting' : undefined),
  );
}

function needs(chosen: string, { rule, t }: Panel): readonly { value: string; label: string }[] {
  const known = (rule()?.needs ?? []).map(({ id, who, count }) => ({ value: id, label: `${id}: ${t(wordsOf('role' in who ? who.role : who.relation))} × ${count}` }));
  const unknown = chosen !== '' && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: t('{id} (not in the rule)', { id: chosen }) }] : [];
  return [{ value: '', label: t('nothing: it is asked besides') }, ...known, ...unknown];
}
