import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { knownText } from '../../texts/known.ts';

/** One thing that is wrong with what was handed in, as the server names it (domain/application/submission.ts). */
interface Finding { readonly code?: unknown; readonly details?: Readonly<Record<string, unknown>> }

/** Why an application was not taken: each material or condition by its name, with the article. R07, R62 */
export function ApplicationProblem({ error }: { readonly error: unknown }) {
  useTranslation(); // draws anew when the language changes
  const { findings } = problemOf(error);
  const named = Array.isArray(findings) ? (findings as readonly Finding[]) : [];
  return (
    <>
      <ProblemNotice error={error} />
      {named.length > 0 && <ul className="findings">{named.flatMap(eachOf).map((finding) => <li key={JSON.stringify(finding)}>{wordsOf(finding)}</li>)}</ul>}
    </>
  );
}

/** A finding may name several documents; each is a line of its own. */
function eachOf({ code, details = {} }: Finding): readonly Finding[] {
  const several = [details.missing, details.materials].find((list): list is readonly Readonly<Record<string, unknown>>[] => Array.isArray(list) && typeof list[0] === 'object');
  return several ? several.map((one) => ({ code, details: one })) : [{ code, details }];
}

function wordsOf({ code, details = {} }: Finding): string {
  const { kind, finding, article } = details;
  return [textOf(code, 'problems', '.says'), textOf(kind, 'applications.material'), textOf(finding, 'applications.finding'), typeof article === 'string' ? article : ''].filter((part) => part !== '').join(' · ');
}

const textOf = (code: unknown, table: string, part = ''): string => (typeof code === 'string' ? knownText(`${table}.${code}${part}`) ?? '' : '');
