import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { kinds, wrongOf, type Kind, type VariableRow } from './values.ts';

interface Props {
  readonly label: string;
  readonly rows: readonly VariableRow[];
  readonly change: (rows: readonly VariableRow[]) => void;
}

/** Variables of a flow, each with a name, what kind of value it is, and the value. */
export function Variables({ label, rows, change }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<VariableRow>) => { change(rows.map((row, at) => (at === index ? { ...row, ...part } : row))); };
  return (
    <fieldset className="variables">
      <legend>{label}</legend>
      {rows.map((row, index) => (
        <VariableFields key={index} row={row} set={(part) => { set(index, part); }} remove={() => { change(rows.filter((_, at) => at !== index)); }} />
      ))}
      <Button size="small" onClick={() => { change([...rows, { name: '', kind: 'number', text: '' }]); }}>{t('operation.addVariable')}</Button>
    </fieldset>
  );
}

interface FieldsProps {
  readonly row: VariableRow;
  readonly set: (part: Partial<VariableRow>) => void;
  readonly remove: () => void;
}

function VariableFields({ row, set, remove }: FieldsProps) {
  const { t } = useTranslation();
  const { name, kind, text } = row;
  const wrong = name.trim() === '' ? undefined : wrongOf(row);
  return (
    <div className="variable">
      <Input aria-label={t('operation.name')} placeholder={t('operation.name')} value={name} maxLength={100} onChange={({ target }) => { set({ name: target.value }); }} />
      <Select<Kind> aria-label={t('operation.kind')} value={kind} options={kinds.map((value) => ({ value, label: t(`operation.kinds.${value}`) }))} onChange={(value) => { set({ kind: value, text: value === 'boolean' ? 'true' : text }); }} />
      {kind === 'boolean'
        ? <Select aria-label={t('operation.value')} value={text} options={[{ value: 'true', label: t('general.yes') }, { value: 'false', label: t('general.no') }]} onChange={(value) => { set({ text: value }); }} />
        : <Input aria-label={t('operation.value')} placeholder={t('operation.value')} value={text} {...(wrong && { status: 'error', 'aria-invalid': true })} onChange={({ target }) => { set({ text: target.value }); }} />}
      <Button aria-label={t('operation.removeVariable', { name })} onClick={remove}>×</Button>
      {wrong && <span className="wrong small" role="alert">{t(`operation.${wrong}`)}</span>}
    </div>
  );
}
