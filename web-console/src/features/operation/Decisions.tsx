import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { Section } from '../../display/Page.tsx';
import { Rows, type Column } from '../../display/Records.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';
import type { Elements } from './words.ts';

type Decision = Instance['decisions'][number];

/** Who has decided what, and whether it still counts. */
export function Decisions({ decisions, elements }: { readonly decisions: readonly Decision[]; readonly elements: Elements }) {
  const { t } = useTranslation();
  return (
    <Section title={t('operation.decisions')}>
      {decisions.length === 0 ? <p className="quiet">{t('operation.noDecisions')}</p> : <Rows label={t('operation.decisions')} rows={decisions} rowKey={({ task, person, at }) => `${task} ${person} ${at}`} columns={columns(t, elements)} />}
    </Section>
  );
}

const columns = (t: TFunction, elements: Elements): readonly Column<Decision>[] => [
  { title: t('operation.where'), cell: ({ element, task }) => (element === undefined ? task : elements.name(element)) },
  { title: t('operation.decisions'), cell: ({ outcome, superseded }) => <span className="row"><StatusTag noun="task" status={outcome} />{superseded && <Mark>{t('operation.superseded')}</Mark>}</span> },
  { title: t('operation.who'), cell: ({ name, onBehalfOf }) => <>{name}{onBehalfOf && <span className="quiet small"> {t('operation.behalf', { name: onBehalfOf.name })}</span>}</> },
  { title: t('inbox.at'), cell: ({ at }) => <When at={at} /> },
  { title: t('operation.message'), cell: ({ comment }) => comment },
];
