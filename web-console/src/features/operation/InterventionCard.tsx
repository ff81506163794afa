import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShownIntervention } from '../../api/schema.ts';
import { Facts } from '../../display/Facts.tsx';
import { Mark, type Tone } from '../../display/Mark.tsx';
import { When } from '../../display/When.tsx';
import { ActWords } from './ActWords.tsx';
import type { Outcomes } from './BatchResults.tsx';
import { Judge } from './Judge.tsx';
import { codeText, titleOf } from './words.ts';

const tones: Readonly<Record<ShownIntervention['state'], Tone>> = { proposed: 'warn', done: 'good', refused: 'bad' };

/** What somebody has proposed for one instance, or for several at once: exactly what will happen, why, who; and what is to be done with it. */
export function InterventionCard({ group, told }: { readonly group: readonly ShownIntervention[]; readonly told: (outcomes: Outcomes) => void }) {
  const { t } = useTranslation();
  const [first] = group;
  if (!first) return null;
  const { act, state, reason, names, refusedBy, proposedBy, proposedAt, doneAt, refusedAt, refusal } = first;
  const isTakenBack = refusedBy !== undefined && refusedBy === proposedBy;
  return (
    <article className="card" aria-label={`${t(`operation.act.${act.act}`)}: ${reason}`}>
      <div className="section-head"><strong>{t(`operation.act.${act.act}`)}{group.length > 1 && ` · ${t('operation.batch', { count: group.length })}`}</strong><Mark tone={tones[state]}>{isTakenBack ? t('operation.takenBack') : t(`operation.interventionState.${state}`)}</Mark></div>
      <ul className="plain-rows">{group.map((one) => <li key={one.id}><One intervention={one} /></li>)}</ul>
      <Facts facts={[
        [t('operation.reason'), reason],
        [t('operation.proposedBy'), <>{names.proposedBy} · <When at={proposedAt} /></>],
        [t('operation.confirmedBy'), names.confirmedBy === undefined ? undefined : <>{names.confirmedBy}{doneAt !== undefined && <> · <When at={doneAt} /></>}</>],
        [t(isTakenBack ? 'operation.takenBackBy' : 'operation.refusedBy'), names.refusedBy === undefined ? undefined : <>{names.refusedBy}{refusedAt !== undefined && <> · <When at={refusedAt} /></>}</>],
        [t(isTakenBack ? 'operation.takeBackReason' : 'operation.refusal'), refusal],
      ]} />
      {state === 'proposed' && <Judge group={group} told={told} />}
    </article>
  );
}

/** For which instance, and what will happen in it. */
function One({ intervention }: { readonly intervention: ShownIntervention }) {
  const { t } = useTranslation();
  const { act, in: instance, incident, from, to, next, state } = intervention;
  const nameOf = (element: { readonly id: string; readonly name?: string } | undefined): string => element?.name ?? element?.id ?? '';
  const isOver = state === 'proposed' && instance.status !== 'open';
  const isGone = state === 'proposed' && act.act === 'retry' && incident?.open === false;
  return (
    <div>
      <Link to={`/operation/instances/${encodeURIComponent(instance.id)}`}>{titleOf(t, instance)}</Link> <span className="quiet small">{t('operation.versionOf', { name: instance.names.flow, version: instance.version })}</span>
      <ActWords act={act} element={nameOf(incident?.element)} code={incident ? codeText(incident.code) : ''} from={nameOf(from)} to={nameOf(to)} next={next} />
      {(isOver || isGone) && <p className="wrong small">{t(isOver ? 'operation.what.instanceEnded' : 'operation.what.gone')}</p>}
    </div>
  );
}
