import type { ComponentType } from '@bpmn-io/properties-panel/preact';
import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import { FormPart } from '../forms/FormPart.tsx';
import { t } from '../language/chosen.ts';
import { isDrawn, kindOf } from '../parts/part.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { TablePart } from '../tables/TablePart.tsx';
import type { DialogProps, Feature } from './feature.ts';
import { Findings } from './Findings.tsx';
import { useObserved } from './observed.ts';
import { Dialog } from './parts.tsx';
import { problemText } from './problem.ts';
import { signInAgain } from './signIn.ts';
import { Toolbar } from './Toolbar.tsx';
import type { Workbench } from './workbench.ts';

/** What draws the parts that are not drawn on the canvas. */
const editors: Readonly<Record<string, ComponentType<DialogProps> | undefined>> = { table: TablePart, form: FormPart };

/** The whole page: bar, canvas, properties, findings, and the dialog that is open. */
export function App({ workbench, features }: { readonly workbench: Workbench; readonly features: readonly Feature[] }) {
  const [canvas, properties] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { dialog, panel, sessionEnded, notice, part, opened } = useObserved(workbench.state);
  const call = (feature: Feature): void => {
    if (feature.hindrance?.(workbench.state.value) !== undefined) return;
    if (feature.Panel) workbench.state.set({ panel: panelAfter(workbench, feature) });
    else if (feature.Dialog) workbench.state.set({ dialog: feature.id });
    else void Promise.resolve(feature.run?.(workbench)).catch((error: unknown) => { workbench.tell('bad', problemText(error)); });
  };
  useEffect(() => {
    if (canvas.current && properties.current) workbench.begin(canvas.current, properties.current).catch((error: unknown) => { workbench.tell('bad', problemText(error)); });
    return listenForShortcuts(features, call);
  }, []);
  const Beside = features.find(({ id }) => id === panel)?.Panel;
  const Editor = editors[kindOf(part)];
  const Opened = features.find(({ id }) => id === dialog)?.Dialog;
  return (
    <div class="yx-page">
      <Toolbar workbench={workbench} features={features} call={call} />
      <Tabs workbench={workbench} />
      <main class="yx-canvas" ref={canvas} aria-label={t('Drawing')} inert={!isDrawn(part)} />
      <aside class="yx-properties" ref={properties} aria-label={t('Properties')} inert={!isDrawn(part)} />
      {Editor && <Editor key={opened} workbench={workbench} close={() => { void workbench.parts.show(workbench.parts.drawn); }} />}
      {Beside && <aside class="yx-side"><Beside workbench={workbench} close={() => { workbench.state.set({ panel: undefined }); }} /></aside>}
      <Findings workbench={workbench} />
      {notice && <p class={`yx-notice yx-${notice.kind}`} role="status">{notice.text}<button type="button" aria-label={t('Close')} onClick={() => { workbench.state.set({ notice: undefined }); }}>×</button></p>}
      {Opened && <Opened workbench={workbench} close={() => { workbench.state.set({ dialog: undefined }); }} />}
      {sessionEnded && <SessionEnded workbench={workbench} />}
    </div>
  );
}

/** The same feature again puts its panel away. */
const panelAfter = (workbench: Workbench, { id }: Feature): string | undefined => (workbench.state.value.panel === id ? undefined : id);

function SessionEnded({ workbench }: { readonly workbench: Workbench }) {
  const stay = (): void => { workbench.state.set({ sessionEnded: false }); };
  return (
    <Dialog title={t('The session has ended')} close={stay} actions={<><button type="button" onClick={stay}>{t('Stay')}</button><button type="button" class="yx-primary" onClick={signInAgain}>{t('Sign in again')}</button></>}>
      <p>{t('Your drawing is kept in this browser and will be here when you have signed in again.')}</p>
    </Dialog>
  );
}

function listenForShortcuts(features: readonly Feature[], call: (feature: Feature) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    const feature = event.ctrlKey || event.metaKey ? features.find(({ shortcut }) => shortcut === event.key.toLowerCase()) : undefined;
    if (!feature || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    call(feature);
  };
  addEventListener('keydown', listen);
  return () => { removeEventListener('keydown', listen); };
}
