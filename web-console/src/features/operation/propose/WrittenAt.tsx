import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../../api/schema.ts';
import { Field } from '../../../display/Field.tsx';
import type { Elements } from '../words.ts';

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  /** Id of something under way; absent: the process. */
  readonly at: string | undefined;
  readonly choose: (at: string | undefined) => void;
}

/** From where variables are seen when they are written. */
export function WrittenAt({ instance: { active }, elements, at, choose }: Props) {
  const { t } = useTranslation();
  const options = [{ value: '', label: t('operation.whole') }, ...active.map(({ id, element }) => ({ value: id, label: elements.name(element) }))];
  return <Field label={t('operation.at')}>{(control) => <Select {...control} value={at ?? ''} options={options} onChange={(chosen) => { choose(chosen === '' ? undefined : chosen); }} />}</Field>;
}
