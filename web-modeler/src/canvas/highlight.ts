import type { Canvas, Registry, Shape } from './injected.ts';

/** Marks on the canvas; how they look is in modeler.css. */
export type Mark = 'yx-path' | 'yx-found' | 'yx-added' | 'yx-removed' | 'yx-changed' | 'yx-moved';
const marks: readonly Mark[] = ['yx-path', 'yx-found', 'yx-added', 'yx-removed', 'yx-changed', 'yx-moved'];

interface Services { get<T>(name: string): T }

/** Takes all marks away. */
export function unmark(viewer: Services): void {
  const canvas = viewer.get<Canvas>('canvas');
  for (const { id } of viewer.get<Registry>('elementRegistry').getAll()) for (const mark of marks) canvas.removeMarker(id, mark);
}

export function mark(viewer: Services, ids: Iterable<string>, as: Mark): void {
  const [canvas, registry] = [viewer.get<Canvas>('canvas'), viewer.get<Registry>('elementRegistry')];
  for (const id of ids) if (registry.get(id)) canvas.addMarker(id, as);
}

/** The elements of a counter-example with the sequence flows between one and the next that are not named in it. */
export function wholePath(viewer: Services, path: readonly string[]): readonly string[] {
  const registry = viewer.get<Registry>('elementRegistry');
  const named = new Set(path);
  const passed = (flow: Shape): boolean => flow.type === 'bpmn:SequenceFlow' && path.some((id, index) => flow.source?.id === id && path.slice(index + 1).includes(flow.target?.id ?? ''));
  const flowsNamed = path.some((id) => registry.get(id)?.type === 'bpmn:SequenceFlow');
  return [...named, ...(flowsNamed ? [] : registry.filter(passed).map(({ id }) => id))];
}
