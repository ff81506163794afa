import { parseExpression, evaluate } from 'feelin';
import type { FlowLimits } from '../refusal.ts';
import { unsafePattern } from './pattern.ts';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/** One variable that an expression reads: `subject.form.amount` → name `subject`, path `form`, `amount`. */
export interface Read {
  readonly name: string;
  readonly path: readonly string[];
}

export interface Analysis {
  readonly reads: readonly Read[];
  /** Functions called by name. */
  readonly calls: readonly string[];
  readonly syntax?: string;
  /** What exceeds a bound; empty when nothing does. */
  readonly excess: readonly string[];
}

/** Functions whose second argument is a regular expression. */
const patterned: readonly string[] = ['matches', 'replace', 'split'];
const iterations: readonly string[] = ['ForExpression', 'QuantifiedExpression', 'FilterExpression'];
const longestRange = 1_000;

/**
 * Parses a FEEL text and says what it reads, calls and exceeds. `names` are those known when it will be evaluated: FEEL names
 * may hold spaces and operators, so what is known decides how the text is read.
 */
export function analyse(text: string, names: readonly string[], limits: FlowLimits): Analysis {
  if (text.length > limits.feelLength) return { reads: [], calls: [], excess: [`is longer than ${limits.feelLength} characters`] };
  const tree = parseExpression(text, Object.fromEntries(names.map((name) => [name, {}])), undefined);
  const walk = new Walk(text, limits);
  walk.visit(tree.topNode, [], 0);
  let error: number | undefined;
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) error ??= from;
    },
  });
  return { ...walk.result(), ...(error !== undefined && { syntax: `is not FEEL at character ${error + 1}` }) };
}

class Walk {
  private readonly reads: Read[] = [];
  private readonly calls: string[] = [];
  private readonly excess = new Set<string>();
  private loops = 0;
  private readonly text: string;
  private readonly limits: FlowLimits;

  constructor(text: string, limits: FlowLimits) {
    this.text = text;
    this.limits = limits;
  }

  result(): Analysis {
    return { reads: this.reads, calls: this.calls, excess: [...this.excess] };
  }

  /** @param bound names that the expression itself gives: loop variables, keys of a context, `item` in a filter */
  visit(node: SyntaxNode, bound: readonly string[], depth: number): void {
    if (depth > this.limits.feelDepth) {
      this.excess.add(`is nested more than ${this.limits.feelDepth} deep`);
      return;
    }
    if (iterations.includes(node.name) && ++this.loops > 2) this.excess.add('iterates more than twice');
    const visitor = this.visitors[node.name];
    if (visitor) visitor(node, bound, depth);
    else this.children(node, bound, depth);
  }

  private readonly visitors: Record<string, (node: SyntaxNode, bound: readonly string[], depth: number) => void> = {
    Type: () => undefined,
    FunctionDefinition: () => this.excess.add('defines a function'),
    VariableName: (node, bound) => this.read(node, [], bound),
    PathExpression: (node, bound, depth) => this.path(node, bound, depth),
    FunctionInvocation: (node, bound, depth) => this.call(node, bound, depth),
    IterationContext: (node, bound, depth) => this.range(node, bound, depth),
    FilterExpression: (node, bound, depth) => this.children(node, [...bound, 'item'], depth),
    ForExpression: (node, bound, depth) => this.loop(node, [...bound, 'partial'], depth),
    QuantifiedExpression: (node, bound, depth) => this.loop(node, bound, depth),
    Context: (node, bound, depth) => this.context(node, bound, depth),
  };

  private children(node: SyntaxNode, bound: readonly string[], depth: number): void {
    for (const child of childrenOf(node)) this.visit(child, bound, depth + 1);
  }

  private read(node: SyntaxNode, path: readonly string[], bound: readonly string[]): void {
    const name = this.nameOf(node);
    if (!bound.includes(name)) this.reads.push({ name, path });
  }

  private path(node: SyntaxNode, bound: readonly string[], depth: number): void {
    const path: string[] = [];
    let base = node;
    while (base.name === 'PathExpression' && base.firstChild && base.lastChild) {
      path.unshift(this.nameOf(base.lastChild));
      base = base.firstChild;
    }
    if (base.name === 'VariableName') this.read(base, path, bound);
    else this.visit(base, bound, depth + 1);
  }

  private call(node: SyntaxNode, bound: readonly string[], depth: number): void {
    const [callee, ...rest] = childrenOf(node);
    if (callee?.name === 'VariableName') {
      const name = this.nameOf(callee);
      this.calls.push(name);
      if (patterned.includes(name)) this.pattern(node, name);
    } else if (callee) {
      this.visit(callee, bound, depth + 1);
    }
    for (const child of rest) this.visit(child, bound, depth + 1);
  }

  private pattern(node: SyntaxNode, name: string): void {
    const literal = childrenOf(node.getChild('PositionalParameters') ?? node)[1];
    if (literal?.name !== 'StringLiteral') {
      this.excess.add(`calls ${name} with a pattern that is not a text in quotes`);
      return;
    }
    const why = unsafePattern(String(evaluate(this.slice(literal)).value));
    if (why) this.excess.add(`calls ${name} with a pattern that ${why}`);
  }

  private range(node: SyntaxNode, bound: readonly string[], depth: number): void {
    const parts = childrenOf(node);
    if (parts.length > 1) {
      const [from, to] = [parts[0], parts.at(-1)].map((part) => (part?.name === 'NumericLiteral' ? Number(this.slice(part)) : Number.NaN));
      if (!(Math.abs(Number(to) - Number(from)) < longestRange)) this.excess.add(`iterates over more than ${longestRange} numbers, or over a range whose ends are not numbers`);
    }
    this.children(node, bound, depth);
  }

  private loop(node: SyntaxNode, bound: readonly string[], depth: number): void {
    const names = (node.getChild('InExpressions')?.getChildren('InExpression') ?? []).flatMap((each) => each.getChildren('Name')).map((name) => this.nameOf(name));
    this.loops += Math.max(0, names.length - 1);
    if (this.loops > 2) this.excess.add('iterates more than twice');
    this.children(node, [...bound, ...names], depth);
  }

  private context(node: SyntaxNode, bound: readonly string[], depth: number): void {
    const known = [...bound];
    for (const entry of node.getChildren('ContextEntry')) {
      this.children(entry, known, depth + 1);
      const key = entry.getChild('Key');
      if (key) known.push(this.nameOf(key).replace(/^"(.*)"$/, '$1'));
    }
  }

  private nameOf(node: SyntaxNode): string {
    return this.slice(node).replace(/`/g, '').replace(/\s+/g, ' ').trim();
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children.filter(({ name }) => !/^[(),[\].{}]$/.test(name)); // without punctuation
}
