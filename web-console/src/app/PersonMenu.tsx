import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Mark } from '../display/Mark.tsx';
import { roleText } from '../display/roleText.ts';
import { usePerson, useSession } from './session.tsx';

/** Who is signed in, in which roles, and the way out. */
export default function PersonMenu() {
  const { t } = useTranslation();
  const { end } = useSession();
  const { person, roles, proof } = usePerson();
  const navigate = useNavigate();
  const signOut = async () => {
    await end();
    await navigate('/sign-in');
  };
  const details = (
    <div className="person">
      <ul>{roles.map(({ role, unit, unitName }) => <li key={`${role} ${unit}`}><Mark>{roleText(t, role)}</Mark> {unitName}</li>)}</ul>
      <p className="quiet">{t(`proof.${proof}`)}</p>
      <Button block onClick={signOut}>{t('shell.signOut')}</Button>
    </div>
  );
  return <Popover content={details} trigger="click" placement="bottomRight"><Button type="text">{person.name}</Button></Popover>;
}
