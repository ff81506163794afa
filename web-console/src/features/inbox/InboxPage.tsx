import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { Records } from '../../display/Records.tsx';
import { ActingNotice } from '../absences/ActingNotice.tsx';
import { Copies, useUnreadCopies } from '../copies/Copies.tsx';
import { doneColumns, mineColumns, openColumns } from './columns.tsx';

const tabs = ['open', 'done', 'copies', 'mine'] as const;
type Tab = (typeof tabs)[number];
const isTab = (text: string | null): text is Tab => (tabs as readonly (string | null)[]).includes(text);

/** What waits for the person (待办), what was decided (已办), what they got a copy of (抄送我的), what was asked for (我发起). */
export function InboxPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const [decides, requests] = [mayTry(person, 'task.read'), mayTry(person, 'use.request')];
  const unread = useUnreadCopies(decides);
  const shown = tabs.filter((tab) => (tab === 'mine' ? requests : decides));
  const tab = isTab(asked) && shown.includes(asked) ? asked : shown[0];
  const label = (value: Tab) => (value === 'copies' ? <CopiesLabel unread={unread ?? 0} /> : t(`inbox.${value}`));
  return (
    <Page title={t('menu.inbox')} action={requests && <Link className="button" to="/uses/new">{t('menu.request')}</Link>}>
      {decides && <ActingNotice />}
      {shown.length > 1 && <Segmented<Tab> className="tabs" value={tab ?? 'open'} options={shown.map((value) => ({ value, label: label(value) }))} onChange={(value) => { setSearch({ tab: value }, { replace: true }); }} />}
      {tab === 'open' && <Open />}
      {tab !== 'open' && (
        <Section>
          {tab === 'done' && <Done />}
          {tab === 'copies' && <Copies />}
          {tab === 'mine' && <Mine />}
          {tab === undefined && <Nothing text={t('inbox.notHere')} />}
        </Section>
      )}
    </Page>
  );
}

/** The tab of copies, with how many are not read. */
function CopiesLabel({ unread }: { readonly unread: number }) {
  const { t } = useTranslation();
  if (unread === 0) return t('copies.title');
  return <>{t('copies.title')} <span className="count">{unread > 99 ? '99+' : unread}<span className="said"> {t('copies.unreadCount')}</span></span></>;
}

const often = 15_000;

/** What is to be decided, and below it what waits for the opinion of another. */
function Open() {
  const { t } = useTranslation();
  const tasks = useList('get /tasks', { query: { state: 'open' } }, { every: often });
  const delegated = useList('get /tasks', { query: { state: 'delegated' } });
  return (
    <>
      <Section><Records label={t('inbox.open')} listing={tasks} columns={openColumns(t)} rowKey={({ id }) => id} empty={t('inbox.noneOpen')} /></Section>
      {delegated.items.length > 0 && <Section title={t('inbox.delegated')}><Records label={t('inbox.delegated')} listing={delegated} columns={openColumns(t)} rowKey={({ id }) => id} empty="" /></Section>}
    </>
  );
}

function Done() {
  const { t } = useTranslation();
  const tasks = useList('get /tasks', { query: { state: 'done' } });
  return <Records label={t('inbox.done')} listing={tasks} columns={doneColumns(t)} rowKey={({ id, decided }) => `${id} ${decided?.at}`} empty={t('inbox.noneDone')} />;
}

function Mine() {
  const { t } = useTranslation();
  const uses = useList('get /uses', { query: { whose: 'own' } }, { every: often });
  return <Records label={t('inbox.mine')} listing={uses} columns={mineColumns(t)} rowKey={({ id }) => id} empty={<Nothing text={t('inbox.noneMine')}><Link to="/uses/new">{t('menu.request')}</Link></Nothing>} />;
}
