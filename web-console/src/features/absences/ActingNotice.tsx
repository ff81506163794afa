import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { instantText } from '../../display/time.ts';
import { absenceState } from './absenceState.ts';

/** Says, above one's tasks, for whom one acts now and who acts for oneself. */
export function ActingNotice() {
  const { t, i18n } = useTranslation();
  const session = usePerson();
  const { data } = useRead('get /absences', { query: { whose: 'own' } }, { enabled: mayTry(session, 'absence.manage') });
  const now = (data?.items ?? []).filter((absence) => absenceState(absence, Date.now()) === 'now');
  if (now.length === 0) return null;
  return (
    <ul className="acting-notice">
      {now.map(({ id, person, personName, proxyName, until }) => (
        <li key={id}>{t(person === session.person.id ? 'absences.awayNow' : 'absences.actingFor', { name: person === session.person.id ? proxyName : personName, until: instantText(until, i18n.language) })} <Link to="/absences">{t('absences.show')}</Link></li>
      ))}
    </ul>
  );
}
