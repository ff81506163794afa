import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Refusal } from '../../../bpmn/refusal.ts';
import { t } from '../language/chosen.ts';
import { problemText } from './problem.ts';

interface DialogProps { readonly title: string; readonly close: () => void; readonly wide?: boolean; readonly children: ComponentChildren; readonly actions?: ComponentChildren }

/** A dialog over the page: the browser keeps the focus inside, Escape closes it. */
export function Dialog({ title, close, wide, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} class={wide ? 'yx-dialog yx-wide' : 'yx-dialog'} aria-label={title} onClose={close}>
      <header><h2>{title}</h2><button type="button" class="yx-close" aria-label={t('Close')} onClick={close}>×</button></header>
      <div class="yx-body">{children}</div>
      {actions && <footer>{actions}</footer>}
    </dialog>
  );
}

/** What is asked of the server: not here yet, here, or why not. */
export type Loaded<T> = { readonly state: 'loading' } | { readonly state: 'there'; readonly value: T } | { readonly state: 'failed'; readonly why: string };

/** Asks once, and again when told to. */
export function useLoaded<T>(ask: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: 'loading' });
    ask().then(
      (value) => { if (wanted) setLoaded({ state: 'there', value }); },
      (error: unknown) => { if (wanted) setLoaded({ state: 'failed', why: problemText(error) }); },
    );
    return () => { wanted = false; };
  }, [round]);
  return [loaded, () => { setRound(round + 1); }];
}

/** Shows what was asked for, or that it is not here. */
export function Shown<T>({ of: [loaded, again], children }: { readonly of: readonly [Loaded<T>, () => void]; readonly children: (value: T) => ComponentChildren }) {
  if (loaded.state === 'loading') return <p class="yx-muted" role="status">{t('Loading…')}</p>;
  if (loaded.state === 'failed') return <p class="yx-bad" role="alert">{loaded.why} <button type="button" onClick={again}>{t('Try again')}</button></p>;
  return <>{children(loaded.value)}</>;
}

/** Findings without a drawing to jump to. */
export const FindingList = ({ findings }: { readonly findings: readonly Refusal[] }) => (
  <ul class="yx-plain-findings">
    {findings.map(({ rule, element, message }) => <li key={`${rule} ${element} ${message}`}>{element && <code>{element}</code>} {t(message)} <small>{rule}</small></li>)}
  </ul>
);
