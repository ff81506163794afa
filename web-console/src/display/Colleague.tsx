import { Select } from 'antd';
import { useRead } from '../api/hooks.ts';
import type { Colleague as Person } from '../api/schema.ts';
import { Field } from './Field.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly unit: string;
  /** Only who holds it. */
  readonly role?: Person['roles'][number];
  /** Id of the person; empty: nobody yet. */
  readonly chosen: string;
  readonly choose: (person: { readonly id: string; readonly name: string }) => void;
}

/** Somebody of a unit, chosen by name. */
export function Colleague({ label, hint, unit, role, chosen, choose }: Props) {
  const { data, error, refetch } = useRead('get /units/{unit}/people', { params: { unit } });
  const people = (data?.items ?? []).filter(({ roles }) => role === undefined || roles.includes(role));
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return (
    <Field label={label} hint={hint}>
      {(control) => <Select {...control} value={chosen === '' ? null : chosen} loading={!data} options={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => { const person = people.find((one) => one.id === id); if (person) choose(person); }} />}
    </Field>
  );
}
