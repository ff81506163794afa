import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { Section } from '../../display/Page.tsx';
import { Rows, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { typeText, type Elements } from './words.ts';

type Active = Instance['active'][number];

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  readonly show: (element: string) => void;
}

/** What is under way, since when, and who is to act: all that the drawing shows, as a table. */
export function Underway({ instance, elements, show }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('operation.underway')}>
      {instance.active.length === 0 ? <Nothing text={t('operation.noneUnderway')} /> : <Rows label={t('operation.underway')} rows={instance.active} rowKey={({ id }) => id} columns={columns(t, instance, elements, show)} />}
    </Section>
  );
}

const columns = (t: TFunction, instance: Instance, elements: Elements, show: Props['show']): readonly Column<Active>[] => [
  {
    title: t('operation.where'),
    cell: ({ element, round, id }) => (
      <>
        <button type="button" className="as-link" aria-label={t('operation.shown', { name: elements.name(element) })} onClick={() => { show(element); }}>{elements.name(element)}</button>
        <div className="quiet small">{typeText(elements.get(element)?.type ?? '')}{round !== undefined && ` · ${t('operation.round', { number: round })}`} {instance.incidents.some((incident) => incident.instance === id) && <Mark tone="bad">{t('operation.incident')}</Mark>}</div>
      </>
    ),
  },
  { title: t('operation.sinceWhen'), cell: (active) => <Since active={active} instance={instance} /> },
  { title: t('operation.who'), cell: (active) => <Who active={active} instance={instance} /> },
];

function Since({ active: { id, element }, instance: { tasks, passages, timers } }: { readonly active: Active; readonly instance: Instance }) {
  const { t } = useTranslation();
  const task = tasks.find((one) => one.id === id);
  const since = task?.since ?? passages.find((passage) => passage.element === element && passage.event === 'entered')?.at;
  const due = task?.due ?? timers.find((timer) => timer.element === element)?.due;
  return <>{since !== undefined && <When at={since} />}{due !== undefined && <div className="quiet small">{t('operation.until')} <When at={due} /></div>}</>;
}

function Who({ active: { id }, instance: { tasks } }: { readonly active: Active; readonly instance: Instance }) {
  const { t } = useTranslation();
  const task = tasks.find((one) => one.id === id);
  if (!task) return <span className="quiet">{t('operation.nobody')}</span>;
  return <>{(task.claimedBy ? [task.claimedBy] : task.waitsFor).map(({ name }) => name).join(t('general.comma'))}</>;
}
