import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/hooks.ts';
import { Elements } from '../words.ts';

interface Props {
  /** Hashes of the two versions. */
  readonly from: string;
  readonly to: string;
  /** Of the version that runs. */
  readonly elements: Elements;
}

/** What is different between two versions, in three short lists. */
export function Changes({ from, to, elements }: Props) {
  const { t } = useTranslation();
  const { data } = useRead('get /flows/{hash}/difference', { params: { hash: from }, query: { with: to } });
  const outline = useRead('get /flows/{hash}/outline', { params: { hash: to } });
  const next = useMemo(() => new Elements(outline.data), [outline.data]);
  if (!data) return null;
  const named = (parts: readonly { readonly id: string; readonly type: string }[], names: Elements): readonly string[] => parts.filter(({ type }) => type !== 'sequenceFlow').map(({ id }) => names.name(id));
  const lists = [['added', named(data.added, next)], ['removed', named(data.removed, elements)], ['changed', named(data.changed, next)]] as const;
  return (
    <div className="will-do">
      <h3>{t('operation.changes')}</h3>
      {lists.every(([, names]) => names.length === 0) ? <p className="quiet">{t('operation.noChanges')}</p> : <ul>{lists.filter(([, names]) => names.length > 0).map(([kind, names]) => <li key={kind}>{t(`operation.${kind}`)}: {names.join(t('general.comma'))}</li>)}</ul>}
    </div>
  );
}
