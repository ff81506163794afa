import { mostLevels, relations } from '../../../bpmn/rules/audience.ts';
import { listed } from '../../../bpmn/read/texts.ts';
import { permissions } from '../../../domain/permission/table.ts';
import type { Colleague } from '../api/views.ts';
import type { AnyField, SelectField } from './entries.tsx';
import { feelProblem } from './feel.ts';
import type { Panel } from './panel.ts';

const sources = ['role', 'relation', 'superiors', 'persons', 'expression'] as const;
type Source = (typeof sources)[number];

/** Roles whose holders may decide tasks. */
export const deciders: readonly string[] = Object.keys(permissions['task.decide']);

/** Words for a role or relation: `unit-head` → `unit head`. */
export const wordsOf = (code: string): string => code.replaceAll('-', ' ');

interface Attributes {
  readonly read: (name: string) => string;
  readonly write: (values: Readonly<Record<string, string | undefined>>) => void;
}

const help: Readonly<Record<Source, string>> = {
  role: 'everybody who has this role in the unit may decide',
  relation: 'somebody who stands in this relation to the use or its requester',
  superiors: 'the head of the requester\'s unit is level 1, that of the unit above it level 2, and so on',
  persons: 'ids, separated by commas',
  expression: 'FEEL that gives one id of a person, or a list of them',
};

/** Whom a task or a copy is for. @param nobodyNamed words for saying nothing */
export function audienceFields({ read, write }: Attributes, label: string, nobodyNamed: string, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const source = sources.find((name) => read(name) !== '') ?? '';
  const words: Readonly<Record<Source, string>> = { role: t('holders of a role'), relation: t('by relation to the use'), superiors: t('superiors of the requester, level by level'), persons: t('named persons'), expression: t('by an expression') };
  const who: SelectField = {
    kind: 'select', id: 'who', label, get: () => source, set: (chosen) => { write(startOf(chosen as Source | '', panel)); },
    options: () => [{ value: '', label: nobodyNamed }, ...sources.map((value) => ({ value, label: words[value] }))],
  };
  return source === '' ? [who] : [who, sourceField(source, { read, write }, panel)];
}

/** The attributes with which a source begins; the others are taken away. */
function startOf(chosen: Source | '', { colleagues }: Panel): Record<Source, string | undefined> {
  const start = { role: deciders[0], relation: relations[0], superiors: '1', persons: colleagues().find(decides)?.id ?? 'id', expression: '=[]' };
  return { role: undefined, relation: undefined, superiors: undefined, persons: undefined, expression: undefined, ...(chosen && { [chosen]: start[chosen] }) };
}

function sourceField(source: Source, { read, write }: Attributes, panel: Panel): AnyField {
  const { t, colleagues } = panel;
  const plain = { id: source, description: t(help[source]), get: () => read(source), set: (value: string) => { write({ [source]: value }); } };
  const options = (values: readonly string[]): SelectField['options'] => () => values.map((value) => ({ value, label: t(wordsOf(value)) }));
  switch (source) {
    case 'role': return { ...plain, kind: 'select', label: t('Role'), options: options(deciders) };
    case 'relation': return { ...plain, kind: 'select', label: t('Relation'), options: options(relations) };
    case 'superiors': return { ...plain, kind: 'number', label: t('Up to level'), min: 1, max: mostLevels, get: () => Number(read('superiors')), set: (level) => { write({ superiors: String(level) }); } };
    case 'expression': return { ...plain, kind: 'lines', label: t('Expression'), get: () => read('expression').replace(/^=\s*/, ''), set: (text) => { write({ expression: `=${text.trim().replace(/^=\s*/, '')}` }); }, validate: (text) => feelProblem(text, panel) };
    case 'persons': {
      const names = colleagues().filter(decides).map(({ id, name }) => `${id} ${name}`);
      return { ...plain, kind: 'text', label: t('Persons'), description: `${t(help.persons)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`, validate: (text) => unknownPerson(text, colleagues().map(({ id }) => id), t) };
    }
  }
}

const decides = ({ roles }: Colleague): boolean => roles.some((role) => deciders.includes(role));

function unknownPerson(text: string, known: readonly string[], t: Panel['t']): string | undefined {
  const odd = listed(text).find((id) => known.length > 0 && !known.includes(id));
  return odd === undefined ? undefined : t('Nobody in the unit has the id {id}', { id: odd });
}
