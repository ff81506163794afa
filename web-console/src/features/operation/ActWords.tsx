import { useTranslation } from 'react-i18next';
import type { InterventionAct } from '../../api/schema.ts';
import { valueText } from './words.ts';

interface Props {
  readonly act: InterventionAct;
  /** What the act's ids stand for. */
  readonly element?: string | undefined;
  readonly code?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly next?: { readonly name: string; readonly version: number } | undefined;
}

/** Exactly what will happen, in words, with every value that will be written. */
export function ActWords({ act, element = '', code = '', from = '', to = '', next }: Props) {
  const { t } = useTranslation();
  const variables = (act.act === 'retry' || act.act === 'set-variables' ? act.variables : undefined) ?? {};
  const values = Object.entries(variables);
  const words = (): string => {
    if (act.act === 'retry') return t(values.length > 0 ? 'operation.what.retryWith' : 'operation.what.retry', { element, code });
    if (act.act === 'set-variables') return from === '' ? t('operation.what.set-variables') : t('operation.what.setFrom', { element: from });
    if (act.act === 'move-token') return t('operation.what.move-token', { from, to });
    if (act.act === 'migrate') return t('operation.what.migrate', { name: next?.name ?? '', version: next?.version ?? 0 });
    return t(`operation.what.${act.act}`);
  };
  return (
    <>
      <p className="wrap">{words()}</p>
      {values.length > 0 && <dl className="values">{values.map(([name, value]) => <div key={name}><dt className="mono">{name}</dt><dd className="mono">{valueText(value)}</dd></div>)}</dl>}
      {act.act === 'migrate' && Object.keys(act.mapping ?? {}).length > 0 && <ul className="findings">{Object.entries(act.mapping ?? {}).map(([old, taken]) => <li key={old}>{t('operation.what.mapping', { from: old, to: taken })}</li>)}</ul>}
    </>
  );
}
