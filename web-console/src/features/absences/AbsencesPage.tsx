import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/hooks.ts';
import { unitsWithReach, usePerson } from '../../app/session.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { AbsenceRows } from './AbsenceRows.tsx';
import { SetAbsence } from './SetAbsence.tsx';

/** Who acts for whom while they are away (代理): one's own proxies, those for whom one acts, and for heads those of the unit. */
export default function AbsencesPage() {
  const { t } = useTranslation();
  const session = usePerson();
  const heads = unitsWithReach(session, 'absence.manage', 'unit');
  const own = useRead('get /absences', { query: { whose: 'own' } });
  const flows = own.data?.flows ?? [];
  const of = (side: 'person' | 'proxy') => (own.data?.items ?? []).filter((absence) => absence[side] === session.person.id);
  if (own.error) return <Page title={t('absences.title')}><ProblemNotice error={own.error} retry={() => void own.refetch()} /></Page>;
  if (!own.data) return <Loading />;
  return (
    <Page title={t('absences.title')} lead={t('absences.lead')} action={<SetAbsence flows={flows} />}>
      <Section title={t('absences.own')}><AbsenceRows label={t('absences.own')} rows={of('person')} flows={flows} empty={t('absences.noneOwn')} shows="proxy" ends /></Section>
      <Section title={t('absences.mine')}><AbsenceRows label={t('absences.mine')} rows={of('proxy')} flows={flows} empty={t('absences.noneMine')} shows="person" /></Section>
      {heads.length > 0 && <OfUnit flows={flows} units={heads} />}
    </Page>
  );
}

function OfUnit({ flows, units }: { readonly flows: readonly { readonly key: string; readonly name: string }[]; readonly units: readonly string[] }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('get /absences', { query: { whose: 'unit' } });
  return (
    <Section title={t('absences.unit')} action={<SetAbsence flows={flows} others={units} />}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : data ? <AbsenceRows label={t('absences.unit')} rows={data.items} flows={flows} empty={t('absences.noneUnit')} shows="both" ends /> : <Loading />}
    </Section>
  );
}
