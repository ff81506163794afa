import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InterventionBatch } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { problemWords } from '../../display/problemWords.ts';

type Result = InterventionBatch['results'][number];

/** What became of several acts, and what people call the instances that they were for. */
export interface Outcomes {
  readonly results: readonly Result[];
  readonly titles: ReadonlyMap<string, string>;
}

/** What became of each of several acts. */
export function BatchResults({ results, titles }: Outcomes) {
  return (
    <div role="status" className="results">
      <ul className="plain-rows">
        {results.map((result, index) => <li key={index}><Link to={`/operation/instances/${encodeURIComponent(result.instance)}`}>{titles.get(result.instance) ?? result.instance}</Link> <Outcome result={result} /></li>)}
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
