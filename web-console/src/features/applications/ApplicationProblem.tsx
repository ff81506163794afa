import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { knownText } from '../../texts/known.ts';

/** One thing that is wrong with what was handed in, as the server names it. */
interface Finding { readonly finding?: unknown; readonly kind?: unknown; readonly article?: unknown }

/** Why an application was not taken: each material or condition by its name, with the article. R07, R62 */
export function ApplicationProblem({ error }: { readonly error: unknown }) {
  useTranslation(); // draws anew when the language changes
  const details = problemOf(error);
  const findings = [details.findings, details.materials].flatMap((list) => (Array.isArray(list) ? (list as readonly Finding[]) : []));
  return (
    <>
      <ProblemNotice error={error} />
      {findings.length > 0 && <ul className="findings">{findings.map((finding) => <li key={JSON.stringify(finding)}>{wordsOf(finding)}</li>)}</ul>}
    </>
  );
}

const wordsOf = ({ finding, kind, article }: Finding): string =>
  [textOf(kind, 'applications.material'), textOf(finding, 'applications.finding'), typeof article === 'string' ? article : ''].filter((part) => part !== '').join(' · ');

const textOf = (code: unknown, table: string): string => (typeof code === 'string' ? knownText(`${table}.${code}`) ?? code : '');
