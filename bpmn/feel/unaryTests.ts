import { parseUnaryTests, unaryTest } from 'feelin';
import type { Instant } from '../../domain/instant.ts';
import { boundFor, run, type Functions, type Variables } from './compiled.ts';
import { failureOf, type EvaluationFailure } from './failure.ts';
import { functionsAt, type Extra } from './functions.ts';
import { Kept } from './kept.ts';

/** How one test of a list is judged. */
type Part = { readonly expression: string } | { readonly is: boolean } | { readonly feelin: string };

interface Tests {
  readonly negated: boolean;
  readonly parts: readonly Part[];
}

const kept = new Kept<Tests>(1_000, read);

type SyntaxNode = ReturnType<typeof parseUnaryTests>['topNode'];

/** The variables, and as `?` the value that is tested. */
export const tested = (value: unknown, variables: Variables): Variables => ({ ...variables, '?': value ?? null });

/**
 * Whether a value passes the unary tests of a decision table, as feelin's `unaryTest` has it, but for two things. A test that
 * names `?` holds only when it gives true: feelin takes null for a match with null (DMN 1.3, 7.3.12). And what can be written as
 * an expression is, for those are parsed once: 2 µs instead of 70 µs (one busy core).
 */
export function holds(text: string, known: ReturnType<typeof tested>, at: Instant, extra: Extra = {}): { readonly value: boolean } | EvaluationFailure {
  try {
    const { negated, parts } = kept.of(text);
    const functions = functionsAt(at, extra);
    return { value: parts.map((part) => passes(part, known, functions)).includes(true) !== negated };
  } catch (error) {
    return failureOf(error);
  }
}

function passes(part: Part, known: Variables, functions: Functions): boolean {
  if ('is' in part) return known['?'] === part.is;
  if ('expression' in part) return run(part.expression, known, functions) === true;
  return unaryTest(part.feelin, { ...boundFor(part.feelin, known, functions), '?': known['?'] }).value === true;
}

function read(text: string): Tests {
  const top = parseUnaryTests(text, {}, undefined).topNode;
  if (top.getChild('Wildcard')) return { negated: false, parts: [{ expression: 'true' }] };
  const tests = top.getChild('PositiveUnaryTests')?.getChildren('PositiveUnaryTest') ?? [];
  if (tests.length === 0 || isBroken(top)) unaryTest(text, { '?': null }); // throws and says why
  return { negated: top.getChild('not') !== null, parts: tests.map((test) => partOf(text, test)) };
}

/** The tests of a list one by one, as they are written: `"a", "b"` → `"a"`, `"b"`. Of what is no list of tests: the text itself. */
export function testsIn(text: string): readonly string[] {
  const tests = parseUnaryTests(text, {}, undefined).topNode.getChild('PositiveUnaryTests')?.getChildren('PositiveUnaryTest') ?? [];
  return tests.length > 0 ? tests.map(({ from, to }) => text.slice(from, to)) : [text];
}

const literals: readonly string[] = ['StringLiteral', 'NumericLiteral', 'null'];

function partOf(text: string, test: SyntaxNode): Part {
  const written = text.slice(test.from, test.to);
  const { firstChild } = test;
  if (firstChild?.name === 'SimplePositiveUnaryTest') return { expression: firstChild.getChild('Interval') ? `? in ${written}` : `? ${written}` };
  if (firstChild?.name === 'BooleanLiteral') return { is: written === 'true' };
  if (literals.includes(firstChild?.name ?? '')) return { expression: `? = ${written}` };
  return names(test, '?') ? { expression: written } : { feelin: `(${written})` }; // in parentheses: `not(a)` alone would negate
}

const names = (node: SyntaxNode, name: string): boolean => {
  let found = false;
  node.cursor().iterate((each) => void (found ||= each.name === name));
  return found;
};

const isBroken = (node: SyntaxNode): boolean => {
  let broken = false;
  node.cursor().iterate(({ type }) => void (broken ||= type.isError));
  return broken;
};
