import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import type { ChangedElement, Difference as Said } from '../api/views.ts';
import { mark } from '../canvas/highlight.ts';
import type { Canvas, EventBus, Registry } from '../canvas/injected.ts';
import { createViewer } from '../canvas/modeler.ts';
import { t } from '../language/chosen.ts';
import { differenceOf, isSame, type Difference } from './difference.ts';

export interface Side { readonly title: string; readonly bpmn: string }

/** Two versions beside each other, moved together; what became of the elements is shown by colours. */
export function Compare({ before, after, said: { changed, files }, back }: { readonly before: Side; readonly after: Side; readonly said: Said; readonly back: () => void }) {
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [difference, setDifference] = useState<Named | 'unknown'>();
  useEffect(() => {
    if (!left.current || !right.current) return undefined;
    const viewers = [createViewer(left.current, t), createViewer(right.current, t)] as const;
    let wanted = true;
    void Promise.all([viewers[0].importXML(before.bpmn), viewers[1].importXML(after.bpmn)]).then(() => {
      if (wanted) setDifference(coloured(viewers) ?? 'unknown');
    }, () => { if (wanted) setDifference('unknown'); });
    return () => { wanted = false; viewers.forEach((viewer) => { viewer.destroy(); }); };
  }, []);
  return (
    <div class="yx-compare">
      <p class="yx-legend" aria-live="polite"><Legend difference={difference} /></p>
      <figure><figcaption>{before.title}</figcaption><div ref={left} class="yx-viewer" /></figure>
      <figure><figcaption>{after.title}</figcaption><div ref={right} class="yx-viewer" /></figure>
      <FileChanges files={files} />
      {changed.length > 0 && <Changes changed={changed} />}
      <footer><button type="button" onClick={back}>{t('Back')}</button></footer>
    </div>
  );
}

/** Field by field what the two say differently. */
const Changes = ({ changed }: { readonly changed: readonly ChangedElement[] }) => (
  <details class="yx-changes" open>
    <summary>{t('What is said differently')}</summary>
    <ul>
      {changed.map(({ id, changed: fields }) => (
        <li key={id}><b>{id}</b> {Object.entries(fields).map(([field, { from, to }]) => <span key={field}><code>{field}</code>: {shown(from)} → {shown(to)} </span>)}</li>
      ))}
    </ul>
  </details>
);

/** Decision tables and called processes that are not the same. */
const FileChanges = ({ files }: { readonly files: Said['files'] }) => {
  const kinds = (['added', 'removed', 'changed'] as const).filter((kind) => files[kind].length > 0);
  return kinds.length === 0 ? null : <p class="yx-further">{t('Further files')}: {kinds.map((kind) => <span key={kind} class={`yx-key yx-key-${kind}`}>{t(`${kind}: {count}`, { count: files[kind].length })} <small>{files[kind].join(', ')}</small></span>)}</p>;
};

const shown = (value: unknown): string => (value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value));

/** Names of elements, as they are now, by what became of them. */
type Named = Difference;

function Legend({ difference }: { readonly difference: Named | 'unknown' | undefined }) {
  if (difference === undefined) return <>{t('Loading…')}</>;
  if (difference === 'unknown') return <>{t('The difference of these two cannot be told.')}</>;
  if (isSame(difference)) return <>{t('The two are the same.')}</>;
  return <>{(['added', 'removed', 'changed', 'moved'] as const).map((kind) => <span key={kind} class={`yx-key yx-key-${kind}`}>{t(`${kind}: {count}`, { count: difference[kind].length })}{difference[kind].length > 0 && <small> {difference[kind].join(', ')}</small>}</span>)}</>;
}

type Viewers = readonly [NavigatedViewer, NavigatedViewer];

function coloured(viewers: Viewers): Named | undefined {
  const [before, after] = viewers;
  const difference = differenceOf(before.getDefinitions(), after.getDefinitions());
  if (difference) {
    mark(before, difference.removed, 'yx-removed');
    mark(after, difference.added, 'yx-added');
    for (const viewer of viewers) {
      mark(viewer, difference.changed, 'yx-changed');
      mark(viewer, difference.moved, 'yx-moved');
    }
  }
  for (const viewer of viewers) {
    const canvas = viewer.get<Canvas>('canvas');
    canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.9, 'auto'); // labels at the edge are whole
  }
  moveTogether(before, after);
  moveTogether(after, before);
  return difference && named(viewers, difference);
}

function named(viewers: Viewers, { added, removed, changed, moved }: Difference): Named {
  const nameOf = (id: string): string => {
    const name = [...viewers].reverse().map((viewer) => viewer.get<Registry>('elementRegistry').get(id)?.businessObject.name).find((text) => typeof text === 'string' && text !== '');
    return typeof name === 'string' ? name : id;
  };
  return { added: added.map(nameOf), removed: removed.map(nameOf), changed: changed.map(nameOf), moved: moved.map(nameOf) };
}

let following = false;

/** Whoever moves or zooms one sees the same part of the other. */
function moveTogether(one: NavigatedViewer, other: NavigatedViewer): void {
  one.get<EventBus>('eventBus').on('canvas.viewbox.changed', ({ viewbox }: { readonly viewbox: { x: number; y: number; width: number; height: number } }) => {
    if (following) return;
    following = true;
    other.get<Canvas>('canvas').viewbox({ x: viewbox.x, y: viewbox.y, width: viewbox.width, height: viewbox.height });
    following = false;
  });
}
