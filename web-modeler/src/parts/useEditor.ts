import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Workbench } from '../shell/workbench.ts';
import type { PartEditor } from './parts.ts';

interface Drawing extends PartEditor {
  /** Fails when the part cannot be drawn. */
  open(): Promise<void>;
  destroy(): void;
}

interface Ground {
  readonly container: HTMLElement;
  /** Tells what can be undone, as long as the editor is on the page. */
  readonly stack: (now: { readonly canUndo: boolean; readonly canRedo: boolean }) => void;
}

/** An editor of a part that is no drawing, from when it is loaded until the part is left. `state` says whether `editor.current` is there. */
export function useEditor<E extends Drawing>(workbench: Workbench, load: () => Promise<(ground: Ground) => E>) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<E>(undefined as never);
  const [state, setState] = useState<'loading' | 'there' | 'none'>('loading');
  useEffect(() => {
    let wanted = true;
    const begin = async (): Promise<void> => {
      const make = await load();
      if (!wanted || !place.current) return;
      editor.current = make({ container: place.current, stack: ({ canUndo, canRedo }) => { if (wanted) workbench.readStack({ canUndo, canRedo }); } });
      await editor.current.open();
      setState('there');
      workbench.parts.edits(editor.current);
    };
    begin().catch(() => { setState('none'); });
    return () => { wanted = false; editor.current?.destroy(); };
  }, []);
  return { place, editor, state };
}
