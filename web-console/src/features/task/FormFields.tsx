import { Checkbox, Input, InputNumber, Select } from 'antd';
import { Field } from '../../display/Field.tsx';

/** What the pages read of a component of form-js; the server judges all of it. */
interface Component {
  readonly id?: string;
  readonly type: string;
  readonly key?: string;
  readonly label?: string;
  readonly description?: string;
  readonly text?: string;
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  readonly readonly?: boolean;
  readonly disabled?: boolean;
  readonly validate?: { readonly required?: boolean };
  readonly components?: readonly Component[];
}
export type FormValues = Readonly<Record<string, unknown>>;

interface Props {
  readonly schema: { readonly components?: unknown };
  readonly values: FormValues;
  readonly change: (values: FormValues) => void;
}

/** The fields of a task's form, one under another. */
export function FormFields({ schema, values, change }: Props) {
  return componentsOf(schema).map((component, index) => <Part key={component.id ?? index} component={component} values={values} change={change} />);
}

const componentsOf = ({ components }: { readonly components?: unknown }): readonly Component[] => (Array.isArray(components) ? (components as readonly Component[]) : []);

function Part({ component, values, change }: { readonly component: Component } & Omit<Props, 'schema'>) {
  const { type, key, label = key ?? '', description, text } = component;
  if (type === 'group') return <fieldset className="answer"><legend>{label}</legend><FormFields schema={component} values={values} change={change} /></fieldset>;
  if (type === 'text') return <p className="wrap">{text?.replace(/[#*_`]/g, '')}</p>;
  if (key === undefined) return null;
  const shown = `${label}${component.validate?.required === true ? ' *' : ''}`;
  return <Field label={shown} hint={description}>{(control) => <Control {...control} component={component} value={values[key]} change={(value) => { change({ ...values, [key]: value }); }} />}</Field>;
}

function Control({ component: { type, values = [], readonly = false, disabled = false }, value, change, ...control }: { readonly component: Component; readonly value: unknown; readonly change: (value: unknown) => void; readonly id: string }) {
  const off = readonly || disabled;
  const options = values.map((option) => ({ value: option.value, label: option.label }));
  const text = typeof value === 'string' ? value : '';
  switch (type) {
    case 'number':
      return <InputNumber {...control} disabled={off} value={typeof value === 'number' ? value : null} onChange={(number) => { change(number); }} />;
    case 'checkbox':
      return <Checkbox {...control} disabled={off} checked={value === true} onChange={({ target }) => { change(target.checked); }} />;
    case 'select':
    case 'radio':
      return <Select {...control} disabled={off} value={text === '' ? null : text} options={options} onChange={(chosen) => { change(chosen); }} />;
    case 'checklist':
    case 'taglist':
      return <Select {...control} mode="multiple" disabled={off} value={Array.isArray(value) ? (value as string[]) : []} options={options} onChange={(chosen) => { change(chosen); }} />;
    case 'textarea':
      return <Input.TextArea {...control} disabled={off} rows={3} value={text} onChange={({ target }) => { change(target.value); }} />;
    case 'datetime':
      return <Input {...control} type="date" disabled={off} value={text} onChange={({ target }) => { change(target.value); }} />;
    default:
      return <Input {...control} disabled={off} value={text} onChange={({ target }) => { change(target.value); }} />;
  }
}

/** Ids of the values that a form takes. */
export const keysOf = (schema: { readonly components?: unknown }): readonly string[] =>
  componentsOf(schema).flatMap((component) => (component.type === 'group' ? keysOf(component) : component.key !== undefined && component.readonly !== true ? [component.key] : []));

/** What the form shows before anything is filled in. */
export const valuesIn = (schema: { readonly components?: unknown }, data: FormValues): FormValues => Object.fromEntries(keysOf(schema).filter((key) => data[key] !== undefined).map((key) => [key, data[key]]));
