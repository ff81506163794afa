import { useId, type ReactNode } from 'react';

/** What a field's control must carry to belong to its label. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A field of a form with its label, what it is for, and what is wrong with it. */
export function Field({ label, hint, wrong, children }: Props) {
  const id = useId();
  const about = hint !== undefined || wrong !== undefined ? { 'aria-describedby': `${id}-about` } : {};
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...about, ...(wrong === undefined ? {} : { 'aria-invalid': true }) })}
      {about['aria-describedby'] !== undefined && <div id={about['aria-describedby']}>{wrong !== undefined ? <span className="wrong" role="alert">{wrong}</span> : <span className="hint">{hint}</span>}</div>}
    </div>
  );
}
