import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { ShownIntervention } from '../../api/schema.ts';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { BatchResults, type Outcomes } from './BatchResults.tsx';
import { InterventionCard } from './InterventionCard.tsx';

const states = ['proposed', 'done', 'refused'] as const;
type State = (typeof states)[number];

/** What administrators have proposed, what was done, what was refused. What was proposed together stands together. */
export function Interventions() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'proposed';
  const { items, isPending, error, hasMore, isLoadingMore, more, retry } = useList('get /interventions', { query: { state } }, { every: 15_000 });
  const [outcomes, setOutcomes] = useState<Outcomes>();
  return (
    <>
      <div className="tabs"><Segmented<State> value={state} options={states.map((value) => ({ value, label: t(`operation.interventionState.${value}`) }))} onChange={(value) => { setSearch({ tab: 'interventions', state: value }, { replace: true }); }} /></div>
      {outcomes && <Section action={<Button onClick={() => { setOutcomes(undefined); }}>{t('operation.close')}</Button>} title={t('operation.results')}><BatchResults {...outcomes} /></Section>}
      <Section>
        {isPending && <Loading />}
        {error && <ProblemNotice error={error} retry={retry} />}
        {!isPending && !error && items.length === 0 && <Nothing text={t(`operation.noInterventions.${state}`)} />}
        <div className="cards">{groupsOf(items).map((group) => <InterventionCard key={group[0]?.batch ?? group[0]?.id} group={group} told={setOutcomes} />)}</div>
        {hasMore && <div className="more"><Button loading={isLoadingMore} onClick={more}>{t('general.more')}</Button></div>}
      </Section>
    </>
  );
}

/** Those of one batch together, in the order of the first. */
function groupsOf(items: readonly ShownIntervention[]): readonly (readonly ShownIntervention[])[] {
  const groups = new Map<string, ShownIntervention[]>();
  for (const item of items) {
    const name = item.batch ?? item.id;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups.values()];
}
