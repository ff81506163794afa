import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { OpenIncident } from '../../api/schema.ts';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { BatchResults } from './BatchResults.tsx';
import { noVariables, valuesOf } from './propose/values.ts';
import { Variables } from './propose/Variables.tsx';
import { titleOf } from './words.ts';

/** Proposes to try several incidents again, each for itself; then what became of each. */
export function BatchPanel({ incidents, clear }: { readonly incidents: readonly OpenIncident[]; readonly clear: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [variables, setVariables] = useState(noVariables);
  const propose = useAct('post /interventions');
  const values = valuesOf(variables);
  const each = incidents.map(({ instance, id }) => ({ instance, act: { act: 'retry' as const, incident: id, ...(values && Object.keys(values).length > 0 && { variables: values }) } }));
  const titles = new Map(incidents.map((incident) => [incident.instance, titleOf(t, incident.in)]));
  return (
    <Section title={propose.data ? t('operation.results') : t('operation.chosen', { count: incidents.length })} action={<Button onClick={clear}>{propose.data ? t('operation.close') : t('operation.clear')}</Button>}>
      {propose.data ? <BatchResults results={propose.data.results} titles={titles} /> : (
        <div className="form">
          <Variables label={t('operation.withVariables')} rows={variables} change={setVariables} />
          <ReasonField label={t('operation.reason')} hint={t('operation.reasonHint')} rows={2} value={reason} change={setReason} />
          {propose.error && <ProblemNotice error={propose.error} />}
          <div className="form-end"><Button type="primary" disabled={reason.trim() === '' || values === undefined} loading={propose.isPending} onClick={() => { propose.mutate({ body: { each, reason: reason.trim() } }); }}>{t('operation.retryChosen')}</Button><span className="quiet small">{t('operation.interveneLead')}</span></div>
        </div>
      )}
    </Section>
  );
}
