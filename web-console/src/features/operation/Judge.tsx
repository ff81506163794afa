import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import type { InterventionBatch, ShownIntervention } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import type { Outcomes } from './BatchResults.tsx';
import { titleOf } from './words.ts';

interface Props {
  readonly group: readonly ShownIntervention[];
  /** Is told what became of each. */
  readonly told: (outcomes: Outcomes) => void;
}

/** Another administrator confirms or refuses; who has proposed it may only take it back, and is told so. */
export function Judge({ group, told }: Props) {
  const { t } = useTranslation();
  const session = usePerson();
  const [first] = group;
  if (!first || !mayTry(session, 'instance.intervene')) return null;
  const isOwn = first.proposedBy === `person/${session.person.id}`;
  return (
    <div className="judge">
      {isOwn && <p className="quiet">{t('operation.own')}</p>}
      <div className="row">
        {!isOwn && <Confirm group={group} told={told} />}
        <Refuse group={group} isOwn={isOwn} told={told} />
      </div>
    </div>
  );
}

/** What became of each, with what people call its instance: by then the list may hold none of them any more. */
function useTelling({ group, told }: Props): (results: InterventionBatch['results']) => void {
  const { t } = useTranslation();
  return (results) => { told({ results, titles: new Map(group.map((one) => [one.instance, titleOf(t, one.in)])) }); };
}

function Confirm({ group, told }: Props) {
  const { t } = useTranslation();
  const tell = useTelling({ group, told });
  const [one, batch] = [useAct('post /interventions/{id}/confirmation'), useAct('post /intervention-batches/{batch}/confirmation')];
  const [first] = group;
  const act = (done: () => void) => {
    if (first?.batch !== undefined && group.length > 1) batch.mutate({ params: { batch: first.batch } }, { onSuccess: ({ results }) => { tell(results); done(); } });
    else if (first) one.mutate({ params: { id: first.id } }, { onSuccess: (intervention) => { tell([{ instance: first.instance, intervention }]); done(); } });
  };
  return <Asked label={t('operation.confirm')} warning={t('operation.confirmTitle')} busy={one.isPending || batch.isPending} error={one.error ?? batch.error} act={act}>{null}</Asked>;
}

function Refuse({ group, isOwn, told }: Props & { readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const tell = useTelling({ group, told });
  const [reason, setReason] = useState('');
  const [one, batch] = [useAct('post /interventions/{id}/refusal'), useAct('post /intervention-batches/{batch}/refusal')];
  const [first] = group;
  const body = { reason: reason.trim() };
  const act = (done: () => void) => {
    if (first?.batch !== undefined && group.length > 1) batch.mutate({ params: { batch: first.batch }, body }, { onSuccess: ({ results }) => { tell(results); done(); } });
    else if (first) one.mutate({ params: { id: first.id }, body }, { onSuccess: (intervention) => { tell([{ instance: first.instance, intervention }]); done(); } });
  };
  const label = t(isOwn ? 'operation.takeBack' : 'operation.refuse');
  return (
    <Asked label={label} danger warning={`${t(`operation.act.${first?.act.act ?? 'retry'}`)} · ${first?.reason ?? ''}`} busy={one.isPending || batch.isPending} ready={body.reason !== ''} error={one.error ?? batch.error} act={act}>
      <ReasonField label={t(isOwn ? 'operation.takeBackReason' : 'operation.refusal')} value={reason} rows={2} change={setReason} />
    </Asked>
  );
}
