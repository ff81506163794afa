import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { t } from '../language/chosen.ts';
import { formIdOf, idOf, type Form } from '../parts/part.ts';
import { useEditor } from '../parts/useEditor.ts';
import type { DialogProps } from '../shell/feature.ts';
import { Preview } from './Preview.tsx';

/** CSS pixels of a window in which palette, form and its properties have room beside a panel. */
const roomForThree = 1400;

/** A task form, in the place of the drawing. form-js is loaded when the first is opened. */
export function FormPart({ workbench, close }: DialogProps) {
  const [seen, setSeen] = useState<Form>();
  useEffect(() => { if (innerWidth < roomForThree) workbench.state.set({ panel: undefined }); }, []);
  const { place, editor, state } = useEditor(workbench, async () => {
    let { part } = workbench.state.value;
    const form = workbench.state.value.forms.find((each) => idOf(each) === formIdOf(part)) ?? { type: 'default', id: formIdOf(part), components: [] };
    const written = (now: Form): void => {
      if (idOf(now) === formIdOf(part)) return workbench.parts.write(part, now);
      const named = workbench.parts.nameForm(part, now);
      if (named === undefined) workbench.tell('bad', t('A form cannot have this id: one word that no other form has'));
      else part = named;
    };
    const { FormEditor } = await import('./editor.ts');
    return ({ container, stack }) => new FormEditor({ container, form, t, written, changed: stack });
  });
  return (
    <main class="yx-part" aria-label={t('Form')}>
      <header>
        <span class="yx-muted">{t('What is filled in becomes variables of the task, named by the keys of the fields.')}</span>
        <button type="button" data-act="preview" aria-pressed={seen !== undefined} disabled={state !== 'there'} onClick={() => { setSeen(seen ? undefined : editor.current.schema()); }}>{t(seen ? 'Draw' : 'Preview')}</button>
        <button type="button" data-act="back-to-drawing" onClick={close}>{t('Back to the drawing')}</button>
      </header>
      {state === 'loading' && <p class="yx-alone" role="status">{t('Loading…')}</p>}
      {state === 'none' && <p class="yx-alone yx-bad" role="alert">{t('This form cannot be drawn.')}</p>}
      {seen && <Preview form={seen} />}
      <div class="yx-editor yx-form-editor" ref={place} hidden={state !== 'there' || seen !== undefined} />
    </main>
  );
}
