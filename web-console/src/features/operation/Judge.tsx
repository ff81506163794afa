import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import type { InterventionBatch, ShownIntervention } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { BatchResults } from './BatchResults.tsx';
import { titleOf } from './words.ts';

/** Another administrator confirms or refuses; who has proposed it may only take it back, and is told so. */
export function Judge({ group }: { readonly group: readonly ShownIntervention[] }) {
  const { t } = useTranslation();
  const session = usePerson();
  const [results, setResults] = useState<InterventionBatch['results']>();
  const [first] = group;
  if (!first || !mayTry(session, 'instance.intervene')) return null;
  const isOwn = first.proposedBy === `person/${session.person.id}`;
  const title = (instance: string): string => {
    const found = group.find((one) => one.instance === instance);
    return found ? titleOf(t, found.in) : instance;
  };
  return (
    <div className="judge">
      {isOwn && <p className="quiet">{t('operation.own')}</p>}
      <div className="row">
        {!isOwn && <Confirm group={group} told={setResults} />}
        <Refuse group={group} isOwn={isOwn} told={setResults} />
      </div>
      {results && <BatchResults results={results} title={title} />}
    </div>
  );
}

interface Props {
  readonly group: readonly ShownIntervention[];
  /** Is told what became of each of a batch. */
  readonly told: (results: InterventionBatch['results']) => void;
}

function Confirm({ group, told }: Props) {
  const { t } = useTranslation();
  const [one, batch] = [useAct('post /interventions/{id}/confirmation'), useAct('post /intervention-batches/{batch}/confirmation')];
  const [first] = group;
  const act = (done: () => void) => {
    if (first?.batch !== undefined && group.length > 1) batch.mutate({ params: { batch: first.batch } }, { onSuccess: ({ results }) => { told(results); done(); } });
    else if (first) one.mutate({ params: { id: first.id } }, { onSuccess: done });
  };
  return <Asked label={t('operation.confirm')} warning={t('operation.confirmTitle')} busy={one.isPending || batch.isPending} error={one.error ?? batch.error} act={act}>{null}</Asked>;
}

function Refuse({ group, isOwn, told }: Props & { readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [one, batch] = [useAct('post /interventions/{id}/refusal'), useAct('post /intervention-batches/{batch}/refusal')];
  const [first] = group;
  const body = { reason: reason.trim() };
  const act = (done: () => void) => {
    if (first?.batch !== undefined && group.length > 1) batch.mutate({ params: { batch: first.batch }, body }, { onSuccess: ({ results }) => { told(results); done(); } });
    else if (first) one.mutate({ params: { id: first.id }, body }, { onSuccess: done });
  };
  const label = t(isOwn ? 'operation.takeBack' : 'operation.refuse');
  return (
    <Asked label={label} danger warning={`${t(`operation.act.${first?.act.act ?? 'retry'}`)} · ${first?.reason ?? ''}`} busy={one.isPending || batch.isPending} ready={body.reason !== ''} error={one.error ?? batch.error} act={act}>
      <ReasonField label={t(isOwn ? 'operation.takeBackReason' : 'operation.refusal')} value={reason} rows={2} change={setReason} />
    </Asked>
  );
}
