import { Input } from 'antd';
import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly change: (value: string) => void;
}

/** A few sentences of a person: a reason, a comment. */
export function ReasonField({ label, value, hint, rows = 3, change }: Props) {
  return <Field label={label} hint={hint}>{(control) => <Input.TextArea {...control} value={value} rows={rows} maxLength={1000} onChange={({ target }) => { change(target.value); }} />}</Field>;
}
