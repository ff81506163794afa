import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InterventionBatch } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { problemWords } from '../../display/problemWords.ts';

type Result = InterventionBatch['results'][number];

/** What became of each of several acts. */
export function BatchResults({ results, title }: { readonly results: readonly Result[]; readonly title: (instance: string) => string }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <h3>{t('operation.results')}</h3>
      <ul className="plain-rows">
        {results.map((result, index) => <li key={index}><Link to={`/operation/instances/${encodeURIComponent(result.instance)}`}>{title(result.instance)}</Link> <Outcome result={result} /></li>)}
      </ul>
    </div>
  );
}

function Outcome({ result: { intervention, problem } }: { readonly result: Result }) {
  const { t } = useTranslation();
  if (problem) {
    const { says, can } = problemWords({ ...problem.details, code: problem.code, status: 0, title: problem.code });
    return <><Mark tone="bad">{says}</Mark> <span className="quiet small">{can}</span></>;
  }
  const state = intervention?.state ?? 'under-way';
  return <Mark tone={state === 'done' ? 'good' : state === 'refused' ? 'bad' : 'open'}>{t(`operation.result.${state}`)}</Mark>;
}
