import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { Absence } from '../../api/schema.ts';
import { Asked } from '../../display/Asked.tsx';
import { Mark, type Tone } from '../../display/Mark.tsx';
import { Rows, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { absenceState, type AbsenceState } from './absenceState.ts';

interface Props {
  readonly label: string;
  readonly rows: readonly Absence[];
  /** What people call the flows. */
  readonly flows: readonly { readonly key: string; readonly name: string }[];
  readonly empty: string;
  /** Which of the two is named: the other is who reads. */
  readonly shows: 'person' | 'proxy' | 'both';
  /** Whether who reads may end them. */
  readonly ends?: boolean;
}

const tones: Readonly<Record<AbsenceState, Tone>> = { now: 'good', coming: 'open', over: 'plain', ended: 'plain' };

/** Absences, each with whether it holds now. */
export function AbsenceRows({ label, rows, flows, empty, shows, ends = false }: Props) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  const stateOf = (absence: Absence): AbsenceState => absenceState(absence, Date.now());
  const columns: readonly Column<Absence>[] = [
    ...(shows === 'proxy' ? [] : [{ title: t('absences.away'), cell: ({ personName }: Absence) => personName }]),
    ...(shows === 'person' ? [] : [{ title: t('absences.proxy'), cell: ({ proxyName }: Absence) => proxyName }]),
    { title: t('absences.period'), cell: ({ from, until }) => <><When at={from} /> – <When at={until} /></> },
    { title: t('absences.flows'), cell: (absence) => flowsText(t, absence, flows) },
    { title: t('absences.state'), cell: (absence) => <><Mark tone={tones[stateOf(absence)]}>{t(`absences.stateOf.${stateOf(absence)}`)}</Mark>{absence.setByName !== undefined && <div className="small quiet">{t('absences.setBy', { name: absence.setByName })}</div>}</> },
    ...(ends ? [{ title: t('absences.act'), cell: (absence: Absence) => ['now', 'coming'].includes(stateOf(absence)) && <div className="above"><End id={absence.id} /></div> }] : []),
  ];
  return <Rows label={label} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function flowsText(t: TFunction, { flows: keys }: Absence, flows: Props['flows']): string {
  return keys ? keys.map((key) => flows.find((flow) => flow.key === key)?.name ?? key).join(t('general.comma')) : t('absences.allFlows');
}

function End({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const act = useAct('delete /absences/{id}');
  return <Asked danger label={t('absences.end')} warning={t('absences.endWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { id } }, { onSuccess: done }); }} />;
}
