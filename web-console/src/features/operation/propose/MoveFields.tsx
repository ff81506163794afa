import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../../api/schema.ts';
import { Field } from '../../../display/Field.tsx';
import type { Elements } from '../words.ts';
import { targetsOf, type Asked } from './asked.ts';

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  readonly asked: Extract<Asked, { readonly act: 'move-token' }>;
  readonly ask: (asked: Asked) => void;
}

/** What is to be moved, and where to; the target can be clicked in the drawing too. */
export function MoveFields({ instance, elements, asked, ask }: Props) {
  const { t } = useTranslation();
  const movable = instance.active.filter(({ id }) => targetsOf(instance, elements, id).length > 0);
  const targets = targetsOf(instance, elements, asked.from);
  if (movable.length === 0) return <p className="quiet">{t('operation.noTargets')}</p>;
  return (
    <>
      <Field label={t('operation.from')}>{(control) => <Select {...control} value={asked.from ?? null} options={movable.map(({ id, element }) => ({ value: id, label: elements.name(element) }))} onChange={(from) => { ask({ act: 'move-token', from }); }} />}</Field>
      <Field label={t('operation.to')} hint={t('operation.toHint')}>{(control) => <Select {...control} value={asked.to ?? null} disabled={targets.length === 0} options={targets.map(({ id }) => ({ value: id, label: elements.name(id) }))} onChange={(to) => { ask({ ...asked, to }); }} />}</Field>
    </>
  );
}
