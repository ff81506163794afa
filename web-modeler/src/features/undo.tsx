import type { Feature } from '../shell/feature.ts';

const icon = (path: string) => () => <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d={path} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" /></svg>;

/** The keyboard does the same on the canvas, in the panel, in tables and forms. */
export const undo: Feature = {
  id: 'undo', label: 'Undo', icon: icon('M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2'), hindrance: ({ canUndo }) => (canUndo ? undefined : 'There is nothing to undo'),
  run: (workbench) => { workbench.undo(); },
};

export const redo: Feature = {
  id: 'redo', label: 'Redo', icon: icon('m12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h2'), hindrance: ({ canRedo }) => (canRedo ? undefined : 'There is nothing to redo'),
  run: (workbench) => { workbench.redo(); },
};
