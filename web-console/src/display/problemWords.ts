import type { ProblemDetails } from '../api/problem.ts';
import { knownText } from '../texts/known.ts';

export interface ProblemWords {
  readonly says: string;
  /** What the person can do; empty when nothing. */
  readonly can: string;
}

/** A problem in words of the page's language. A code that is not known yet is told by the server's title. */
export function problemWords({ code, title, ...details }: ProblemDetails): ProblemWords {
  const values = valuesOf(details);
  const can = [knownText(`problems.${code}.can`, values) ?? '', ...formErrors(details)].filter((line) => line !== '');
  return { says: knownText(`problems.${code}.says`, values) ?? title, can: can.join(' ') };
}

/** Details that a sentence may name. */
const valuesOf = (details: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])));

/** Which fields of a request were not as they should be. */
function formErrors({ errors }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(errors)) return [];
  return (errors as readonly { readonly path?: unknown; readonly message?: unknown }[]).flatMap(({ path, message }) => (typeof path === 'string' && typeof message === 'string' ? [`${path}: ${message}`] : []));
}
