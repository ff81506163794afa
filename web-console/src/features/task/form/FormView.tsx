import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownForm } from '../../../../../bpmn/form/shown.ts';
import { instantOf } from '../../../../../domain/instant.ts';
import type { TaskFormProps } from './TaskForm.tsx';
import { openViewer, type Viewer } from './viewer.ts';

/** Draws a form by the library, and hands on what is filled in. */
export default function FormView({ form: { schema, data }, values, change, submit, ref }: TaskFormProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer>(undefined);
  const [shown] = useState(() => ShownForm.of(schema, data, instantOf(Date.now())));
  const begin = useEffectEvent((container: HTMLElement) => openViewer(container, shown!, values));
  const filled = useEffectEvent(() => { if (viewer.current) change(viewer.current.values()); });
  const sent = useEffectEvent((event: SubmitEvent) => { if (event.submitter) submit?.(); });
  useEffect(() => {
    const container = place.current;
    if (!container || !shown) return undefined;
    const opened = begin(container);
    viewer.current = opened;
    opened.onChange(filled);
    const send = (event: SubmitEvent) => { sent(event); };
    container.addEventListener('submit', send);
    return () => {
      container.removeEventListener('submit', send);
      opened.close();
      viewer.current = undefined;
    };
  }, [shown]);
  useImperativeHandle(ref, () => ({ check: () => viewer.current?.check() ?? shown === undefined, tell: (findings) => viewer.current?.tell(findings) ?? findings }), [shown]);
  return shown ? <div ref={place} className="task-form" /> : <p className="wrong" role="alert">{t('forms.unreadable')}</p>;
}
