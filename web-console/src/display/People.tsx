import { Select } from 'antd';
import { useQueries } from '@tanstack/react-query';
import { keyOf } from '../api/hooks.ts';
import { call } from '../api/request.ts';
import type { Colleague } from '../api/schema.ts';
import { unitsFor, usePerson } from '../app/session.tsx';
import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  /** Id of the person; empty: nobody yet. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
  /** Of these units only; if not given, of all in which the person who is signed in may see colleagues. */
  readonly units?: readonly string[];
}

/** Somebody of one's units, found by typing their name. */
export function PersonField({ label, hint, wrong, chosen, choose, without = [], units }: Props) {
  const seen = unitsFor(usePerson(), 'unit.colleagues').filter(({ unit }) => units?.includes(unit) ?? true);
  const { people, isPending } = usePeople(seen.map(({ unit }) => unit));
  const options = people.filter(({ id }) => !without.includes(id)).map(({ id, name }) => ({ value: id, label: name }));
  return <Field label={label} hint={hint} wrong={wrong}>{(control) => <Select {...control} showSearch={{ optionFilterProp: 'label' }} loading={isPending} value={chosen === '' ? null : chosen} options={options} onChange={(id: string | null) => { choose(id ?? ''); }} />}</Field>;
}

/** Everyone who holds a role in the units, once, by name. */
function usePeople(units: readonly string[]): { readonly people: readonly Colleague[]; readonly isPending: boolean } {
  return useQueries({
    queries: units.map((unit) => ({ queryKey: keyOf('get /units/{unit}/people', { params: { unit } }), queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('get /units/{unit}/people', { params: { unit } }, signal) })),
    combine: (found) => {
      const known = new Map(found.flatMap(({ data }) => data?.items ?? []).map((person) => [person.id, person]));
      return { people: [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')), isPending: found.some(({ isPending }) => isPending) };
    },
  });
}
