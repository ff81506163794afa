import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { previousTask, requesterTask, type Offered } from './acts.ts';
import { usePerson } from '../../app/session.tsx';

/** What a person has filled in for an act. */
export interface Chosen {
  /** Where it goes back to; empty: not chosen yet. */
  readonly element: string;
  readonly persons: readonly string[];
  readonly where: 'before' | 'after' | 'beside';
  readonly reason: string;
}
export const nothingChosen: Chosen = { element: '', persons: [], where: 'beside', reason: '' };

const places = ['before', 'beside', 'after'] as const;
const onePerson: readonly Offered[] = ['transfer', 'delegate', 'add-signer', 'remove-signer'];
const manyPersons: readonly Offered[] = ['copy', 'comment'];
const withReason: readonly Offered[] = ['return', 'reject', 'opine', 'comment'];
const withoutWords: readonly Offered[] = ['claim', 'unclaim', 'recall', 'read-copy'];

/** Whether all is there that the act needs. */
export function isReady(act: Offered, { element, persons, reason }: Chosen): boolean {
  if ((act === 'return' || act === 'reject') && element === '') return false;
  if ((onePerson.includes(act) || act === 'copy') && persons.length === 0) return false;
  return !withReason.includes(act) || reason.trim() !== '';
}

interface Props {
  readonly act: Offered;
  readonly task: Task;
  readonly chosen: Chosen;
  readonly change: (more: Partial<Chosen>) => void;
}

/** What an act asks for: where to, whom, and what is said. */
export function ActFields({ act, task: { actions, unit }, chosen, change }: Props) {
  const { t } = useTranslation();
  const targets = (actions.returnTo ?? []).map(({ element, name }) => ({ value: element, label: name }));
  const options = act === 'reject' ? [...(actions.toRequester === true ? [{ value: requesterTask, label: t('taskActs.toRequester') }] : []), ...(targets.length > 0 ? [{ value: previousTask, label: t('taskActs.toPrevious') }] : []), ...targets] : targets;
  return (
    <>
      {(act === 'return' || act === 'reject') && <Field label={t('taskActs.target')}>{(control) => <Select {...control} value={chosen.element === '' ? null : chosen.element} options={options} onChange={(element) => { change({ element }); }} />}</Field>}
      {onePerson.includes(act) && <Persons unit={unit} {...(act === 'remove-signer' && { among: actions.signers ?? [] })} label={t('taskActs.person')} chosen={chosen} change={change} />}
      {manyPersons.includes(act) && <Persons several unit={unit} label={t(act === 'copy' ? 'taskActs.persons' : 'taskActs.mentions')} chosen={chosen} change={change} />}
      {act === 'add-signer' && <Field label={t('taskActs.where')}>{(control) => <Select {...control} value={chosen.where} options={places.map((value) => ({ value, label: t(`taskActs.place.${value}`) }))} onChange={(where) => { change({ where }); }} />}</Field>}
      {!withoutWords.includes(act) && <ReasonField label={t(withReason.includes(act) ? 'taskActs.said' : 'taskActs.remark')} value={chosen.reason} change={(reason) => { change({ reason }); }} />}
    </>
  );
}

interface PersonsProps {
  readonly unit: string;
  readonly label: string;
  readonly several?: boolean;
  /** Those who may be named; the colleagues of the unit if not given. */
  readonly among?: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: Chosen;
  readonly change: (more: Partial<Chosen>) => void;
}

/** Persons other than oneself, found by typing. */
function Persons({ unit, label, several = false, among, chosen, change }: PersonsProps) {
  const { person } = usePerson();
  const people = useRead('get /units/{unit}/people', { params: { unit } }, { enabled: among === undefined });
  const options = (among ?? people.data?.items ?? []).filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name }));
  const shared = { options, loading: among === undefined && people.isPending, showSearch: { optionFilterProp: 'label' } } as const;
  return (
    <Field label={label}>
      {(control) => (several
        ? <Select {...control} {...shared} mode="multiple" value={[...chosen.persons]} onChange={(persons: string[]) => { change({ persons }); }} />
        : <Select {...control} {...shared} value={chosen.persons[0] ?? null} onChange={(id) => { change({ persons: id === null ? [] : [id] }); }} />)}
    </Field>
  );
}
