import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList } from '../../api/hooks.ts';
import type { HistoryEntry } from '../../api/schema.ts';
import { Loading } from '../../display/Loading.tsx';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { Steps, type Step } from '../../display/Steps.tsx';
import { eventText, type Elements } from './words.ts';

const choices = ['events', 'people'] as const;
type Choice = (typeof choices)[number];

/** How the flow came where it is: what happened, who did it, why, and for whom. */
export function History({ id, elements }: { readonly id: string; readonly elements: Elements }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>('events');
  const { items, isPending, error, hasMore, isLoadingMore, more, retry } = useList('get /instances/{id}/history', { params: { id } });
  const shown = items.filter(({ event, actor }) => event !== 'taken' && (choice === 'events' || actor !== undefined));
  return (
    <Section title={t('operation.history')} action={<Segmented<Choice> value={choice} options={choices.map((value) => ({ value, label: t(`operation.show.${value}`) }))} onChange={setChoice} />}>
      {isPending && <Loading />}
      {error && <ProblemNotice error={error} retry={retry} />}
      {!isPending && !error && shown.length === 0 && <p className="quiet">{t('operation.noHistory')}</p>}
      <Steps steps={shown.map((entry) => stepOf(entry, elements, (name) => t('operation.behalf', { name })))} />
      {hasMore && <div className="more"><Button loading={isLoadingMore} onClick={more}>{t('general.more')}</Button></div>}
    </Section>
  );
}

const tones: Readonly<Record<string, Step['tone']>> = { incident: 'bad', cancelled: 'bad', cancel: 'bad', entered: 'open' };

function stepOf({ number, element, event, at, reason, names, concerns }: HistoryEntry, elements: Elements, behalf: (name: string) => string): Step {
  const about = concerns === undefined ? undefined : elements.get(concerns) ? elements.name(concerns) : names.concerns;
  const said = [names.actor, names.onBehalfOf === undefined ? undefined : behalf(names.onBehalfOf), about === undefined ? undefined : `→ ${about}`, reason].filter((text) => text !== undefined && text !== '');
  return { key: String(number), at, title: <>{element === '' ? '' : `${elements.name(element)} · `}{eventText(event)}</>, text: said.join(' · '), tone: tones[event] };
}
