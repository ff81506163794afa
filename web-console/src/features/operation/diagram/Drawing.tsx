import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../display/Loading.tsx';
import type { Marks } from './marks.ts';
import { FlowViewer } from './viewer.ts';

interface Props {
  /** Of the flow; one of them may draw the process. */
  readonly files: readonly string[];
  readonly process: string;
  readonly name: string;
  readonly marks: Marks;
  readonly pick: (element: string) => void;
}

/** The drawing of a process with its marks; in a chunk of its own, since bpmn-js is large. */
export default function Drawing({ files, process, name, marks, pick }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<FlowViewer>(undefined);
  const picked = useRef(pick);
  useEffect(() => { picked.current = pick; });
  const [drawn, setDrawn] = useState<'loading' | 'drawn' | 'undrawn'>('loading');

  useEffect(() => {
    if (!place.current) return undefined;
    const made = new FlowViewer(place.current, (element) => { picked.current(element); });
    viewer.current = made;
    let left = false;
    setDrawn('loading');
    void made.show(files, process).then((isDrawn) => { if (!left) setDrawn(isDrawn ? 'drawn' : 'undrawn'); }, () => { if (!left) setDrawn('undrawn'); });
    return () => {
      left = true;
      made.destroy();
    };
  }, [files, process]);

  useEffect(() => {
    if (drawn !== 'drawn') return;
    viewer.current?.mark(marks);
    const [first] = marks.shown;
    if (first !== undefined) viewer.current?.reveal(first);
  }, [drawn, marks]);

  return (
    <div className="drawing">
      {drawn === 'loading' && <Loading />}
      {drawn === 'undrawn' && <p className="quiet">{t('operation.undrawn')}</p>}
      <div ref={place} className="drawing-place" role="group" aria-label={t('operation.diagramOf', { name })} hidden={drawn === 'undrawn'} />
      {drawn === 'drawn' && (
        <div className="row drawing-tools">
          <Button size="small" aria-label={t('operation.zoomIn')} onClick={() => viewer.current?.zoom(1.25)}>+</Button>
          <Button size="small" aria-label={t('operation.zoomOut')} onClick={() => viewer.current?.zoom(0.8)}>−</Button>
          <Button size="small" onClick={() => viewer.current?.fit()}>{t('operation.fit')}</Button>
          <Legend target={marks.target.length > 0} />
        </div>
      )}
    </div>
  );
}

/** What the colours mean. */
function Legend({ target }: { readonly target: boolean }) {
  const { t } = useTranslation();
  const shown = ['active', 'incident', 'done', ...(target ? ['target' as const] : [])] as const;
  return <ul className="legend small">{shown.map((kind) => <li key={kind}><span className={`swatch ${kind}`} aria-hidden="true" />{t(`operation.legend.${kind}`)}</li>)}</ul>;
}
