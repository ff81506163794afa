import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Section } from '../../display/Page.tsx';
import { BatchResults, type Outcomes } from './BatchResults.tsx';
import { InterventionCard } from './InterventionCard.tsx';

/** What was proposed for one instance, the newest first; what waits can be confirmed here. */
export function InstanceInterventions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const maySee = mayTry(usePerson(), 'intervention.read');
  const { data } = useRead('get /instances/{id}/interventions', { params: { id } }, { enabled: maySee, every: 30_000 });
  const [outcomes, setOutcomes] = useState<Outcomes>();
  if (!data || data.items.length === 0) return null;
  return <Section title={t('operation.tab.interventions')}>{outcomes && <BatchResults {...outcomes} />}<div className="cards">{[...data.items].reverse().map((intervention) => <InterventionCard key={intervention.id} group={[intervention]} told={setOutcomes} />)}</div></Section>;
}
