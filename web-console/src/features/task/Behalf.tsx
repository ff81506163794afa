import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';

/** In whose place it is done: empty for oneself. */
export function useBehalf({ own, standsFor }: Task['actions']): [behalf: string, choose: (person: string) => void] {
  return useState(own ? '' : (standsFor?.[0]?.id ?? ''));
}

/** Asks in whose place something is done, where the person stands in for somebody. */
export function Behalf({ actions: { own, standsFor }, chosen, choose }: { readonly actions: Task['actions']; readonly chosen: string; readonly choose: (person: string) => void }) {
  const { t } = useTranslation();
  if (!standsFor) return null;
  const options = [...(own ? [{ value: '', label: t('taskActs.self') }] : []), ...standsFor.map(({ id, name }) => ({ value: id, label: name }))];
  return <Field label={t('taskActs.behalf')}>{(control) => <Select {...control} value={chosen} options={options} onChange={choose} />}</Field>;
}
