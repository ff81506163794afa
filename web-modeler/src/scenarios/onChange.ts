import type { EventBus } from '../canvas/injected.ts';
import type { Workbench } from '../shell/workbench.ts';

/** Calls when the drawing, a table or another part changes; opening another part is no change. @returns what ends it */
export function onChange(workbench: Workbench, act: () => void): () => void {
  const events = workbench.get<EventBus>('eventBus');
  const listen = ({ trigger }: { readonly trigger?: string }): void => { if (trigger !== 'clear') act(); };
  events.on('commandStack.changed', listen);
  let { changes } = workbench.parts;
  const stop = workbench.state.watch(() => {
    if (workbench.parts.changes === changes) return;
    ({ changes } = workbench.parts);
    act();
  });
  return () => { events.off('commandStack.changed', listen); stop(); };
}
