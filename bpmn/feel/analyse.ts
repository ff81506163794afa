import { parseExpression, parseUnaryTests, evaluate } from 'feelin';
import type { FlowLimits } from '../refusal.ts';
import { isFunctionName, lookUpFunctions, type LookUpFunction } from './functions.ts';
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
  /** Calls that the host answers before. */
  readonly lookUps: readonly LookUpCall[];
  readonly syntax?: string;
  /** What exceeds a bound; empty when nothing does. */
  readonly excess: readonly string[];
}

/** One call of `head` or `holders`. The argument is FEEL that needs nothing but variables, so it can be evaluated before. */
export interface LookUpCall {
  /** The call as it is written. */
  readonly text: string;
  readonly function: LookUpFunction;
  readonly argumentText: string;
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
  return analysed(text, names, limits, parseExpression);
}

/** The same of the unary tests of a decision table; `?` is the value tested. DMN 1.3, 7.3.12 */
export function analyseTests(text: string, names: readonly string[], limits: FlowLimits): Analysis {
  return analysed(text, names, limits, parseUnaryTests);
}

function analysed(text: string, names: readonly string[], limits: FlowLimits, parse: typeof parseExpression): Analysis {
  if (text.length > limits.feelLength) return { reads: [], calls: [], lookUps: [], excess: [`is longer than ${limits.feelLength} characters`] };
  const tree = parse(text, Object.fromEntries(names.map((name) => [name, {}])), undefined);
  const walk = new Walk(text, names, limits);
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
  private readonly lookUps: LookUpCall[] = [];
  private readonly excess = new Set<string>();
  private loops = 0;
  private readonly text: string;
  private readonly names: readonly string[];
  private readonly limits: FlowLimits;

  constructor(text: string, names: readonly string[], limits: FlowLimits) {
    this.text = text;
    this.names = names;
    this.limits = limits;
  }

  result(): Analysis {
    return { reads: this.reads, calls: this.calls, lookUps: this.lookUps, excess: [...this.excess] };
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
    if (patterned.includes(name) && !this.names.includes(name)) this.excess.add(`names ${name} without calling it`);
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
      if (!isFunctionName(name)) this.excess.add(`calls ${name}, which is no function of FEEL`);
      if (patterned.includes(name)) this.pattern(node, name);
      if (isLookUp(name)) this.lookUp(node, name, bound);
    } else if (callee) {
      this.visit(callee, bound, depth + 1);
    }
    for (const child of rest) this.visit(child, bound, depth + 1);
  }

  private lookUp(node: SyntaxNode, name: LookUpFunction, bound: readonly string[]): void {
    const [argument, ...more] = childrenOf(node.getChild('PositionalParameters') ?? node);
    if (!node.getChild('PositionalParameters') || !argument || more.length > 0) this.excess.add(`calls ${name} with other than one argument by position`);
    else if (this.isGivenBefore(argument, bound)) this.lookUps.push({ text: this.slice(node), function: name, argumentText: this.slice(argument) });
    else this.excess.add(`calls ${name} with an argument that is known only while it is evaluated`);
  }

  /** Whether an argument needs neither what the expression itself names nor another look-up. */
  private isGivenBefore(argument: SyntaxNode, bound: readonly string[]): boolean {
    const inside = new Walk(this.text, this.names, this.limits);
    inside.visit(argument, [], 0);
    const free = inside.reads.length === 0 || (!bound.includes('item') && inside.reads.every(({ name }) => !bound.includes(name))); // in a filter every name may be an entry's
    return free && !inside.calls.some(isLookUp);
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

const isLookUp = (name: string): name is LookUpFunction => (lookUpFunctions as readonly string[]).includes(name);

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children.filter(({ name }) => !/^[(),[\].{}]$/.test(name)); // without punctuation
}
