import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Mark } from '../display/Mark.tsx';
import { roleText } from '../display/roleText.ts';
import type { MenuEntry } from './feature.ts';
import { usePerson, useSession } from './session.tsx';

/** Who is signed in, in which roles, what is theirs to set, and the way out. */
export default function PersonMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const { end } = useSession();
  const { person, roles, proof } = usePerson();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const signOut = async () => {
    await end();
    await navigate('/sign-in');
  };
  const details = (
    <div className="person">
      <ul>{roles.map(({ role, unit, unitName }) => <li key={`${role} ${unit}`}><Mark>{roleText(t, role)}</Mark> {unitName}</li>)}</ul>
      <p className="quiet">{t(`proof.${proof}`)}</p>
      {entries.map(({ to, text }) => <p key={to}><Link to={to} onClick={() => { setOpen(false); }}>{t(`menu.${text}`)}</Link></p>)}
      <Button block onClick={signOut}>{t('shell.signOut')}</Button>
    </div>
  );
  return <Popover content={details} open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight"><Button type="text">{person.name}</Button></Popover>;
}
