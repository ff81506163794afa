/** A family of sets of facts, by the number of its node in `Sets`. Equal numbers are equal families. */
export type Family = number;

/** Thrown when proofs grow beyond every bound: the flow is not decided. */
export class TooMany extends Error {}

const mostNodes = 1_500_000;
const mostKnown = 2_000_000;
const wide = 2_097_152;

/**
 * Families of sets of facts (numbers), as zero-suppressed decision diagrams: what can be true together at one point of a flow, over
 * all runs. Families that are products of independent parts take as much room as the sum of the parts.
 * S. Minato, Zero-suppressed BDDs for set manipulation in combinatorial problems, DAC 1993.
 */
export class Sets {
  /** No set at all. */
  readonly none: Family = 0;
  /** Only the empty set. */
  readonly unit: Family = 1;
  private readonly fact: number[] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  private readonly low: number[] = [0, 1];
  private readonly high: number[] = [0, 0];
  private readonly nodes = new Map<number, Map<number, number>>();
  private readonly known = { union: new Map<number, Family>(), meet: new Map<number, Family>(), minus: new Map<number, Family>() };

  /** Sets of either. */
  union(a: Family, b: Family): Family {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    return this.memo('union', Math.min(a, b), Math.max(a, b), (x, y, at) => {
      const [x0, x1, y0, y1] = this.split(x, y, at);
      return this.node(at, this.union(x0, y0), this.union(x1, y1));
    });
  }

  /** Sets of both. */
  meet(a: Family, b: Family): Family {
    if (a === b) return a;
    if (a === 0 || b === 0) return 0;
    return this.memo('meet', Math.min(a, b), Math.max(a, b), (x, y, at) => {
      const [x0, x1, y0, y1] = this.split(x, y, at);
      return this.node(at, this.meet(x0, y0), this.meet(x1, y1));
    });
  }

  /** Sets of the first that are not in the second. */
  minus(a: Family, b: Family): Family {
    if (a === b || a === 0) return 0;
    if (b === 0) return a;
    return this.memo('minus', a, b, (x, y, at) => {
      const [x0, x1, y0, y1] = this.split(x, y, at);
      return this.node(at, this.minus(x0, y0), this.minus(x1, y1));
    });
  }

  /** Those that hold the fact. */
  holding(a: Family, fact: number): Family {
    const known = new Map<Family, Family>();
    const walk = (at: Family): Family => {
      const top = this.fact[at]!;
      if (top > fact) return 0;
      if (top === fact) return this.node(fact, 0, this.high[at]!);
      const result = known.get(at) ?? this.node(top, walk(this.low[at]!), walk(this.high[at]!));
      known.set(at, result);
      return result;
    };
    return walk(a);
  }

  /** Those that hold none of the facts. */
  lacking(a: Family, ...facts: readonly number[]): Family {
    const meant = new Set(facts);
    const last = Math.max(-1, ...facts);
    const known = new Map<Family, Family>();
    const walk = (at: Family): Family => {
      const top = this.fact[at]!;
      if (top > last) return at;
      const found = known.get(at);
      if (found !== undefined) return found;
      const low = walk(this.low[at]!);
      const result = meant.has(top) ? low : this.node(top, low, walk(this.high[at]!));
      known.set(at, result);
      return result;
    };
    return walk(a);
  }

  /** Every set with the fact added. */
  adding(a: Family, fact: number): Family {
    const below = new Map<Family, Family>();
    const walk = (at: Family): Family => {
      if (at === 0) return 0;
      const known = below.get(at);
      if (known !== undefined) return known;
      const top = this.fact[at]!;
      const result =
        top > fact ? this.node(fact, 0, at) : top === fact ? this.node(fact, 0, this.union(this.low[at]!, this.high[at]!)) : this.node(top, walk(this.low[at]!), walk(this.high[at]!));
      below.set(at, result);
      return result;
    };
    return walk(a);
  }

  /** Every set without these facts, which are given in rising order. */
  clearing(a: Family, facts: readonly number[]): Family {
    if (facts.length === 0) return a;
    const meant = new Set(facts);
    const last = facts.at(-1)!;
    const known = new Map<Family, Family>();
    const walk = (at: Family): Family => {
      const top = this.fact[at]!;
      if (top > last) return at;
      const found = known.get(at);
      if (found !== undefined) return found;
      const [low, high] = [walk(this.low[at]!), walk(this.high[at]!)];
      const result = meant.has(top) ? this.union(low, high) : this.node(top, low, high);
      known.set(at, result);
      return result;
    };
    return walk(a);
  }

  /** Those of `from` that become one of `to` when these facts are cleared. */
  before(from: Family, to: Family, facts: readonly number[]): Family {
    const cleared = new Set(facts);
    const known = new Map<number, Family>();
    const walk = (x: Family, y: Family): Family => {
      if (x === 0 || y === 0) return 0;
      const key = x * wide + y;
      const found = known.get(key);
      if (found !== undefined) return found;
      const at = Math.min(this.fact[x]!, this.fact[y]!);
      if (at === Number.MAX_SAFE_INTEGER) return 1;
      const [x0, x1, y0, y1] = this.split(x, y, at);
      const result = this.node(at, walk(x0, y0), walk(x1, cleared.has(at) ? y0 : y1));
      known.set(key, result);
      return result;
    };
    return walk(from, to);
  }

  /** Any one of the sets, in rising order; undefined when there is none. */
  pick(a: Family): readonly number[] | undefined {
    if (a === 0) return undefined;
    const facts: number[] = [];
    for (let at = a; at !== 1; ) {
      const low = this.low[at]!;
      if (low === 0) facts.push(this.fact[at]!);
      at = low === 0 ? (this.high[at]!) : low;
    }
    return facts;
  }

  /** A fact that some of the sets hold and some lack; undefined when there is at most one set. */
  differing(a: Family): number | undefined {
    for (let at = a; at > 1; at = this.high[at]!) if (this.low[at] !== 0) return this.fact[at];
    return undefined;
  }

  /** The family of one set alone, its facts in rising order. */
  only(facts: readonly number[]): Family {
    return facts.reduceRight<Family>((rest, fact) => this.node(fact, 0, rest), 1);
  }

  private split(x: Family, y: Family, at: number): readonly [Family, Family, Family, Family] {
    const [xs, ys] = [this.fact[x] === at, this.fact[y] === at];
    return [xs ? (this.low[x]!) : x, xs ? (this.high[x]!) : 0, ys ? (this.low[y]!) : y, ys ? (this.high[y]!) : 0];
  }

  private memo(operation: 'union' | 'meet' | 'minus', a: Family, b: Family, work: (a: Family, b: Family, at: number) => Family): Family {
    const known = this.known[operation];
    const key = a * wide + b;
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = work(a, b, Math.min(this.fact[a]!, this.fact[b]!));
    if (known.size > mostKnown) known.clear();
    known.set(key, result);
    return result;
  }

  private node(fact: number, low: Family, high: Family): Family {
    if (high === 0) return low;
    let ofFact = this.nodes.get(fact);
    if (!ofFact) this.nodes.set(fact, (ofFact = new Map<number, number>()));
    const key = low * wide + high;
    const known = ofFact.get(key);
    if (known !== undefined) return known;
    const made = this.fact.push(fact) - 1;
    if (made > mostNodes) throw new TooMany();
    this.low.push(low);
    this.high.push(high);
    ofFact.set(key, made);
    return made;
  }
}
