import type { i18n, TFunction } from 'i18next';
import type { ProblemDetails } from '../api/problem.ts';

export interface ProblemWords {
  readonly says: string;
  /** What the person can do; empty when nothing. */
  readonly can: string;
}

/** A problem in words of the page's language. A code that is not known yet is told by the server's title. */
export function problemWords({ code, title, ...details }: ProblemDetails, t: TFunction, { exists }: i18n): ProblemWords {
  const words = (part: 'says' | 'can'): string => (exists(`problems.${code}.${part}`) ? t(`problems.${code}.${part}` as 'problems.internal.says', valuesOf(details)) : part === 'says' ? title : '');
  return { says: words('says'), can: [words('can'), ...formErrors(details)].filter((line) => line !== '').join(' ') };
}

/** Details that a sentence may name. */
const valuesOf = (details: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])));

/** Which fields of a request were not as they should be. */
function formErrors({ errors }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(errors)) return [];
  return (errors as readonly { readonly path?: unknown; readonly message?: unknown }[]).flatMap(({ path, message }) => (typeof path === 'string' && typeof message === 'string' ? [`${path}: ${message}`] : []));
}
