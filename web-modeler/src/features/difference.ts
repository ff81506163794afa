import { diff } from 'bpmn-js-differ';

/** Ids of elements by what became of them between two versions. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Only drawn elsewhere. */
  readonly moved: readonly string[];
}

/** What became of a flow between two files, each as bpmn-moddle read it; undefined when it cannot be told, as with references to nothing. */
export function differenceOf(before: unknown, after: unknown): Difference | undefined {
  try {
    const { _added, _removed, _changed, _layoutChanged } = diff(before, after);
    const [added, removed] = [Object.keys(_added), Object.keys(_removed)];
    const changed = Object.keys(_changed).filter((id) => !added.includes(id) && !removed.includes(id));
    return { added, removed, changed, moved: Object.keys(_layoutChanged).filter((id) => ![...added, ...removed, ...changed].includes(id)) };
  } catch {
    return undefined;
  }
}

export const isSame = ({ added, removed, changed, moved }: Difference): boolean => added.length + removed.length + changed.length + moved.length === 0;
