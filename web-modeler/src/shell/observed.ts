import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

/** A state that is replaced as a whole and watched. */
export class Observed<S extends object> {
  private readonly watchers = new Set<() => void>();
  private current: S;

  constructor(first: S) {
    this.current = first;
  }

  get value(): S {
    return this.current;
  }

  set(changes: Partial<S>): void {
    this.current = { ...this.current, ...changes };
    for (const watcher of [...this.watchers]) watcher();
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}

/** The state, drawing the component anew when it changes. */
export function useObserved<S extends object>(observed: Observed<S>): S {
  const [, again] = useState(0);
  useEffect(() => observed.watch(() => { again((count) => count + 1); }), [observed]);
  return observed.value;
}
