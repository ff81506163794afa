import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'warn' | 'open' | 'plain';

/** A word that stands out by its colour; the word alone says all. */
export function Mark({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`mark-word ${tone}`}>{children}</span>;
}
