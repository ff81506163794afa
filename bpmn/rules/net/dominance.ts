/** A directed graph by name. */
export type Successors = ReadonlyMap<string, readonly string[]>;

/**
 * The nearest node that every way from the root to a node passes, by node; the root has itself. Nodes that the root does not reach
 * are left out. K. Cooper, T. Harvey, K. Kennedy, A simple, fast dominance algorithm, 2001.
 */
export function dominators(successors: Successors, root: string): ReadonlyMap<string, string> {
  const order = reversePostorder(successors, root);
  const position = new Map(order.map((id, at) => [id, at]));
  const before = reversed(successors);
  const idom = new Map([[root, root]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of order.slice(1)) {
      const known = (before.get(id) ?? []).filter((from) => idom.has(from));
      const best = known.reduce((a, b) => common(a, b, idom, position));
      if (idom.get(id) === best) continue;
      idom.set(id, best);
      changed = true;
    }
  }
  return idom;
}

/** Every edge the other way round. */
export function reversed(successors: Successors): Successors {
  const before = new Map<string, string[]>();
  for (const [from, targets] of successors) {
    for (const to of targets) {
      const known = before.get(to);
      if (known) known.push(from);
      else before.set(to, [from]);
    }
  }
  return before;
}

/** Numbers nodes so that the question whether one dominates another is two comparisons. */
export class DominatorTree {
  private readonly span = new Map<string, readonly [number, number]>();
  readonly idom: ReadonlyMap<string, string>;

  constructor(successors: Successors, root: string) {
    this.idom = dominators(successors, root);
    const children = new Map<string, string[]>();
    for (const [id, above] of this.idom) {
      const known = children.get(above);
      if (id === above) continue;
      if (known) known.push(id);
      else children.set(above, [id]);
    }
    let clock = 0;
    const open: { id: string; begun: number; left: string[] }[] = [{ id: root, begun: clock++, left: children.get(root) ?? [] }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.left.pop();
      if (next !== undefined) open.push({ id: next, begun: clock++, left: children.get(next) ?? [] });
      else {
        this.span.set(top.id, [top.begun, clock++]);
        open.pop();
      }
    }
  }

  /** Whether every way to the second passes the first; a node dominates itself. */
  dominates(above: string, below: string): boolean {
    const [a, b] = [this.span.get(above), this.span.get(below)];
    return a !== undefined && b !== undefined && a[0] <= b[0] && b[1] <= a[1];
  }

  /** How many dominate it. */
  depth(id: string): number {
    let depth = 0;
    for (let at = id, above = this.idom.get(at); above !== undefined && above !== at; at = above, above = this.idom.get(at)) depth++;
    return depth;
  }
}

function common(a: string, b: string, idom: ReadonlyMap<string, string>, position: ReadonlyMap<string, number>): string {
  let [x, y] = [a, b];
  const at = (id: string): number => position.get(id) ?? 0;
  while (x !== y) {
    while (at(x) > at(y)) x = idom.get(x) ?? x;
    while (at(y) > at(x)) y = idom.get(y) ?? y;
  }
  return x;
}

function reversePostorder(successors: Successors, root: string): readonly string[] {
  const seen = new Set([root]);
  const done: string[] = [];
  const open: { id: string; at: number }[] = [{ id: root, at: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = successors.get(top.id)?.[top.at++];
    if (next === undefined) {
      done.push(top.id);
      open.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      open.push({ id: next, at: 0 });
    }
  }
  return done.reverse();
}
