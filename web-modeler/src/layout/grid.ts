/** A node to be placed. `below`: it is reached only from the border of another, and stands under it. */
export interface GridNode {
  readonly id: string;
  readonly next: readonly string[];
  /** Nodes that events on its border lead to. */
  readonly below: readonly string[];
}

export interface Cell { readonly column: number; readonly row: number }

/**
 * Cells for the nodes of one scope: columns by the longest path from where it begins, leaving out what leads back; rows by branch, the first
 * going on in the row of its source, what events on borders lead to under all that.
 */
export function gridOf(nodes: readonly GridNode[]): ReadonlyMap<string, Cell> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ahead = forwardEdges(nodes, byId);
  const columns = columnsOf(nodes, ahead);
  const placed = new Map<string, Cell>();
  const taken = new Set<string>();
  const later: string[] = [];
  const nextRow = (): number => Math.max(-1, ...[...placed.values()].map(({ row }) => row)) + 1;
  const isFree = (row: number, from: number, to: number): boolean => Array.from({ length: to - from + 1 }, (_, index) => `${row}:${from + index}`).every((cell) => !taken.has(cell));
  const place = (id: string, wanted: number, from: number): void => {
    if (placed.has(id)) return;
    const column = columns.get(id) ?? 0;
    let row = wanted;
    while (!isFree(row, Math.min(from, column), column)) row++;
    placed.set(id, { column, row });
    for (let at = Math.min(from, column); at <= column; at++) taken.add(`${row}:${at}`);
    const { next = [], below = [] } = byId.get(id) ?? {};
    const on = next.filter((to) => ahead.get(id)?.has(to));
    on.forEach((to, index) => { place(to, row + (index === 0 ? 0 : 1), column + 1); });
    later.push(...below.filter((each) => ahead.get(id)?.has(each)));
  };
  const led = new Set([...ahead.values()].flatMap((all) => [...all]));
  const beginnings = [...nodes.filter(({ id }) => !led.has(id)), ...nodes];
  for (const { id } of beginnings) {
    if (!placed.has(id)) place(id, nextRow(), columns.get(id) ?? 0);
    for (let to = later.shift(); to !== undefined; to = later.shift()) place(to, nextRow(), columns.get(to) ?? 0);
  }
  return placed;
}

/** Edges without those that lead back to what is being visited. */
function forwardEdges(nodes: readonly GridNode[], byId: ReadonlyMap<string, GridNode>): ReadonlyMap<string, ReadonlySet<string>> {
  const ahead = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  const state = new Map<string, 'open' | 'done'>();
  const led = new Set(nodes.flatMap(({ next, below }) => [...next, ...below]));
  for (const { id } of [...nodes.filter((node) => !led.has(node.id)), ...nodes]) {
    if (state.has(id)) continue;
    const path: { id: string; left: string[] }[] = [];
    const enter = (at: string): void => { state.set(at, 'open'); const node = byId.get(at); path.push({ id: at, left: [...(node?.next ?? []), ...(node?.below ?? [])].filter((to) => byId.has(to)) }); };
    enter(id);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const to = at.left.shift();
      if (to === undefined) { state.set(at.id, 'done'); path.pop(); continue; }
      if (state.get(to) === 'open') continue;
      ahead.get(at.id)?.add(to);
      if (!state.has(to)) enter(to);
    }
  }
  return ahead;
}

function columnsOf(nodes: readonly GridNode[], ahead: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const waits = new Map(nodes.map(({ id }) => [id, 0]));
  for (const all of ahead.values()) for (const to of all) waits.set(to, (waits.get(to) ?? 0) + 1);
  const columns = new Map(nodes.map(({ id }) => [id, 0]));
  const ready = nodes.filter(({ id }) => waits.get(id) === 0).map(({ id }) => id);
  for (const id of ready) {
    for (const to of ahead.get(id) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1));
      waits.set(to, (waits.get(to) ?? 1) - 1);
      if (waits.get(to) === 0) ready.push(to);
    }
  }
  return columns;
}
