import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { Records } from '../../display/Records.tsx';
import { doneColumns, mineColumns, openColumns } from './columns.tsx';

const tabs = ['open', 'done', 'mine'] as const;
type Tab = (typeof tabs)[number];
const isTab = (text: string | null): text is Tab => (tabs as readonly (string | null)[]).includes(text);

/** What waits for the person (待办), what was decided (已办), what was asked for (我发起). */
export function InboxPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const [decides, requests] = [mayTry(person, 'task.read'), mayTry(person, 'use.request')];
  const shown = tabs.filter((tab) => (tab === 'mine' ? requests : decides));
  const tab = isTab(asked) && shown.includes(asked) ? asked : shown[0];
  return (
    <Page title={t('menu.inbox')} action={requests && <Link className="button" to="/uses/new">{t('menu.request')}</Link>}>
      {shown.length > 1 && <Segmented<Tab> className="tabs" value={tab ?? 'open'} options={shown.map((value) => ({ value, label: t(`inbox.${value}`) }))} onChange={(value) => { setSearch({ tab: value }, { replace: true }); }} />}
      <Section>
        {tab === 'open' && <Open />}
        {tab === 'done' && <Done />}
        {tab === 'mine' && <Mine />}
        {tab === undefined && <Nothing text={t('inbox.notHere')} />}
      </Section>
    </Page>
  );
}

const often = 15_000;

function Open() {
  const { t } = useTranslation();
  const tasks = useList('get /tasks', { query: { state: 'open' } }, { every: often });
  return <Records label={t('inbox.open')} listing={tasks} columns={openColumns(t)} rowKey={({ id }) => id} empty={t('inbox.noneOpen')} />;
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
