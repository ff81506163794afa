import { evaluate as evaluateFeel, parseExpression } from 'feelin';

/** Values by name, as feelin reads them. Its own class, for feelin would copy a plain object, with all in it, at every evaluation. */
class Scope {
  [name: string]: unknown;
}

/** A text parsed for the names that were known then. */
interface Form {
  readonly scope: Scope;
  run(): unknown;
}

interface Text {
  /** Names that the text may hold, in it as a word. */
  readonly words: ReadonlySet<string>;
  /** Those of them that it calls. */
  readonly calls: ReadonlySet<string>;
  /** By the known names that occur in the text: FEEL names may hold operators, so what is known decides how the text is read. */
  readonly forms: Map<string, Form>;
}

/** Texts kept, least recently used first; and forms of one text. */
const texts = new Map<string, Text>();
const mostTexts = 1_000;
const mostForms = 16;

const wordForm = /[\p{L}_?][\p{L}\p{N}_]*/gu;
const callForm = /[\p{L}_][\p{L}\p{N}_]*(?=\s*\()/gu;
const plainForm = /^[\p{L}_?][\p{L}\p{N}_]*$/u;

/**
 * Evaluates a FEEL text, parsing it only the first time. feelin keeps no parsed tree, but a FEEL function that it gives keeps
 * its own: each text becomes the body of a function without parameters whose scope is filled anew before each call. Measured:
 * 720 µs with 35 variables for `amount > 100000 and legal.outcome = "approved"` evaluated anew, 2 µs so (one busy core). Only
 * what the text can name is bound, as feelin looks through all names when it misses one. Throws what feelin throws.
 */
export function run(text: string, variables: Readonly<Record<string, unknown>>, functions: Readonly<Record<string, unknown>>): unknown {
  const known = textOf(text);
  const bound = boundOf(known, variables, functions);
  const key = bound.map(([name]) => name).join('\n');
  const form = known.forms.get(key) ?? addForm(known.forms, key, text, bound);
  for (const [name, value] of bound) form.scope[name] = value;
  try {
    return form.run();
  } finally {
    for (const [name] of bound) form.scope[name] = undefined;
  }
}

function textOf(text: string): Text {
  const known = texts.get(text) ?? { words: new Set(text.match(wordForm)), calls: new Set(text.match(callForm)), forms: new Map<string, Form>() };
  texts.delete(text);
  texts.set(text, known);
  if (texts.size > mostTexts) texts.delete(texts.keys().next().value ?? '');
  return known;
}

function boundOf({ words, calls }: Text, variables: Readonly<Record<string, unknown>>, functions: Readonly<Record<string, unknown>>): [string, unknown][] {
  const bound: [string, unknown][] = [];
  for (const word of words) {
    if (calls.has(word) && Object.hasOwn(functions, word)) bound.push([word, functions[word]]);
    else if (Object.hasOwn(variables, word) && word !== '__proto__') bound.push([word, variables[word]]);
  }
  for (const name of Object.keys(variables)) if (isOdd(name)) bound.push([name, variables[name]]);
  return bound.filter(([, value]) => value !== undefined);
}

/** Names that are not one word: they may stand in the text as `task-1`. */
const isOdd = (name: string): boolean => {
  if (plainNames.has(name)) return false;
  if (!plainForm.test(name)) return true;
  if (plainNames.size < mostTexts) plainNames.add(name);
  return false;
};
const plainNames = new Set<string>();

function addForm(forms: Map<string, Form>, key: string, text: string, bound: readonly [string, unknown][]): Form {
  const scope = Object.assign(new Scope(), Object.fromEntries(bound));
  if (forms.size >= mostForms) forms.clear();
  const form = { scope, run: asFunction(text, scope) ?? (() => evaluateFeel(text, { ...scope }).value) };
  forms.set(key, form);
  return form;
}

/** The text as body of a function; undefined when it is not FEEL by itself, so that nothing becomes FEEL by being a body. */
function asFunction(text: string, scope: Scope): (() => unknown) | undefined {
  if (/^\s*external\b/.test(text) || !isWhole(text, scope)) return undefined;
  const { value, warnings } = evaluateFeel(`function() ${text}`, scope);
  const body = value as { invoke(given: readonly unknown[]): unknown };
  return () => {
    warnings.length = 0; // feelin adds those of every call
    return body.invoke([]);
  };
}

function isWhole(text: string, scope: Scope): boolean {
  let whole = true;
  parseExpression(text, scope, undefined).iterate({ enter: ({ type }) => void (whole &&= !type.isError) });
  return whole;
}
