import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import { Field } from '../../display/Field.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { LeaverTasks } from './LeaverTasks.tsx';
import { Stays } from './Stays.tsx';

/** 离职转办: who leaves, what they hold, who takes it, and what became of each. */
export default function HandOverPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const from = search.get('person') ?? '';
  const { data, error, refetch } = useRead('get /leavers', {});
  const said = (open: number, left: boolean) => [open > 0 ? t('handOver.open', { count: open }) : t('handOver.noOpen'), ...(left ? [t('handOver.left')] : [])].join(' · ');
  return (
    <Page title={t('handOver.title')} lead={t('handOver.lead')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Section><Nothing text={t('handOver.none')} /></Section>}
      {data && data.items.length > 0 && (
        <div className="filters">
          <Field label={t('handOver.leaver')} hint={t('handOver.leaverHint')}>
            {(control) => (
              <Select
                {...control} showSearch={{ optionFilterProp: 'label' }} value={from === '' ? null : from} onChange={(person) => { setSearch(person === null ? {} : { person }, { replace: true }); }}
                options={data.items.map(({ id, name, open, left }) => ({ value: id, label: `${name} · ${said(open, left)}` }))}
              />
            )}
          </Field>
        </div>
      )}
      {from !== '' && <Leaver key={from} person={from} />}
    </Page>
  );
}

function Leaver({ person }: { readonly person: string }) {
  const { data: leaver, error, refetch } = useRead('get /leavers/{person}', { params: { person } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!leaver) return <Loading />;
  return (
    <>
      <LeaverTasks leaver={leaver} />
      <Stays stays={leaver.stays} />
    </>
  );
}
