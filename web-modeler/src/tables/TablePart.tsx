import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { t } from '../language/chosen.ts';
import { useEditor } from '../parts/useEditor.ts';
import type { DialogProps } from '../shell/feature.ts';
import type { TableView } from './editor.ts';

type Now = { readonly views: readonly TableView[]; readonly shown: string | undefined };

/** The decision tables of a file, in the place of the drawing. dmn-js is loaded when the first is opened. */
export function TablePart({ workbench, close }: DialogProps) {
  const [{ views, shown }, setNow] = useState<Now>({ views: [], shown: undefined });
  const { place, editor, state } = useEditor(workbench, async () => {
    const { part, files } = workbench.state.value;
    const { TableEditor } = await import('./editor.ts');
    return ({ container, stack }) => new TableEditor({
      container, text: files.find(({ name }) => name === part)?.text ?? '', t,
      written: (text) => { workbench.parts.write(part, text); },
      changed: (now) => { stack(now); setNow(now); },
    });
  });
  return (
    <main class="yx-part" aria-label={t('Decision table')}>
      <header>
        {views.length > 1 && <label>{t('Decision')}<select name="decision" value={shown} onChange={({ currentTarget }) => { void editor.current.show(currentTarget.value); }}>{views.map(({ id, name }) => <option key={id} value={id}>{name} ({id})</option>)}</select></label>}
        <span class="yx-muted">{t('Cells are FEEL; - fits everything. Right-click a cell for rows and columns.')}</span>
        <button type="button" data-act="back-to-drawing" onClick={close}>{t('Back to the drawing')}</button>
      </header>
      {state === 'loading' && <p class="yx-alone" role="status">{t('Loading…')}</p>}
      {state === 'none' && <p class="yx-alone yx-bad" role="alert">{t('This file has no decision table that could be drawn.')}</p>}
      <div class="yx-editor yx-table-editor" ref={place} hidden={state !== 'there'} />
    </main>
  );
}
