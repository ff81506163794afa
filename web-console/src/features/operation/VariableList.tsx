import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Section } from '../../display/Page.tsx';
import { Rows, type Column } from '../../display/Records.tsx';
import { valueText } from './words.ts';

type Variable = readonly [name: string, value: unknown];

/** What the flow has written, as far as the reader may see it. */
export function VariableList({ variables }: { readonly variables: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const rows = Object.entries(variables);
  return (
    <Section title={t('operation.variables')}>
      {rows.length === 0 ? <p className="quiet">{t('operation.noVariables')}</p> : <Rows label={t('operation.variables')} rows={rows} rowKey={([name]) => name} columns={columns(t)} />}
    </Section>
  );
}

const columns = (t: TFunction): readonly Column<Variable>[] => [
  { title: t('operation.name'), cell: ([name]) => name },
  { title: t('operation.value'), cell: ([, value]) => <pre className="mono value">{valueText(value)}</pre> },
];
