import type { ReactNode } from 'react';

/** Says that there is nothing here, and what to do about it. */
export function Nothing({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="nothing">
      <svg viewBox="0 0 64 48" width="64" height="48" aria-hidden="true"><path d="M8 26 16 8h32l8 18v14H8zM8 26h14l3 6h14l3-6h14" fill="none" stroke="currentColor" strokeWidth="2" /></svg>
      <p>{text}</p>
      {children}
    </div>
  );
}
