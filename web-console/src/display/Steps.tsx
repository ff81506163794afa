import type { ReactNode } from 'react';
import { When } from './When.tsx';

export interface Step {
  readonly key: string;
  readonly at?: string | undefined;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly tone?: 'good' | 'bad' | 'open' | 'over' | undefined;
}

/** What happened, one after another; the last that is still open stands out. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map(({ key, at, title, text, tone = 'good' }) => (
        <li key={key} className={tone}>
          <div className="step-title">{title} {at !== undefined && <span className="quiet"><When at={at} /></span>}</div>
          {text !== undefined && text !== '' && <div className="step-text">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
