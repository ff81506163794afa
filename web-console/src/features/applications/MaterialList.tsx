import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/schema.ts';
import { When } from '../../display/When.tsx';
import { Rows, type Column } from '../../display/Records.tsx';

type Material = Application['materials'][number];

/** What was handed in or fetched, each to be opened. R09 */
export function MaterialList({ application: { materials } }: { readonly application: Application }) {
  const { t } = useTranslation();
  if (materials.length === 0) return <p className="quiet">{t('applications.noMaterial')}</p>;
  const columns: readonly Column<Material>[] = [
    { title: t('applications.materialKind'), cell: ({ kind, content }) => <a href={content} target="_blank" rel="noreferrer">{t(`applications.material.${kind}`)}</a> },
    { title: t('applications.source'), cell: ({ source, fetchedAt }) => <>{source === 'applicant' ? t('applications.fromApplicant') : source} {fetchedAt !== undefined && <When at={fetchedAt} />}</> },
    { title: t('applications.validUntil'), cell: ({ validUntil }) => validUntil !== undefined && <When at={validUntil} day /> },
  ];
  return <Rows label={t('applications.materials')} columns={columns} rows={materials} rowKey={({ documentId, kind }) => `${kind} ${documentId}`} />;
}
