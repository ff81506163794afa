import { Button, Drawer } from 'antd';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { Operation } from '../../../domain/permission/table.ts';
import type { Session } from '../api/schema.ts';
import type { Feature, MenuEntry } from './feature.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useLive } from './live.ts';
import { mayTry, useSession } from './session.tsx';

const PersonMenu = lazy(() => import('./PersonMenu.tsx'));

/** The frame of all pages: where one is, where one can go, who one is. */
export function Shell({ features, children }: { readonly features: readonly Feature[]; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { session } = useSession();
  useLive(session);
  const [menuFor, setMenuFor] = useState<string>();
  const { pathname } = useLocation();
  const entries = features.flatMap(({ menu }) => (menu && isSeen(menu, session) ? [menu] : []));
  return (
    <>
      <a className="skip" href="#main">{t('shell.skip')}</a>
      <header className="bar">
        <Link className="brand" to="/"><img src="/icon.svg" alt="" width="28" height="28" /><span>{t('shell.name')}</span></Link>
        {entries.length > 0 && <nav className="menu wide" aria-label={t('shell.menu')}><Menu entries={entries.filter(({ personal }) => personal !== true)} session={session} /></nav>}
        <div className="bar-end">
          <LanguageChoice />
          {session ? <Suspense><PersonMenu entries={entries.filter(({ personal }) => personal === true)} /></Suspense> : pathname !== '/sign-in' && session === null && <Link to="/sign-in">{t('shell.signIn')}</Link>}
          {entries.length > 0 && <Button className="narrow" type="text" aria-label={t('shell.menu')} aria-expanded={menuFor === pathname} onClick={() => { setMenuFor(pathname); }}>☰</Button>}
        </div>
      </header>
      <Drawer open={menuFor === pathname} onClose={() => { setMenuFor(undefined); }} title={t('shell.menu')} placement="right" size={260}>
        <nav className="menu tall"><Menu entries={entries} session={session} /></nav>
      </Drawer>
      <main id="main" tabIndex={-1}>{children}</main>
    </>
  );
}

function Menu({ entries, session }: { readonly entries: readonly MenuEntry[]; readonly session: Session | null | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      {entries.map(({ to, text, mark: WaitingMark }) => <NavLink key={to} to={to}>{t(`menu.${text}`)}{WaitingMark && session && <Suspense><WaitingMark /></Suspense>}</NavLink>)}
      {session && mayTry(session, 'flow.deploy') && <a href="/modeler/">{t('menu.modeler')}</a>}
    </>
  );
}

function isSeen({ rights, to }: MenuEntry, session: Session | null | undefined): boolean {
  if (!session) return to === '/verify';
  return rights === undefined || rights.some((right: Operation) => mayTry(session, right));
}
