import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useList } from '../../api/hooks.ts';
import type { SealListItem } from '../../api/schema.ts';
import { Page, Section } from '../../display/Page.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { StatusTag } from '../../display/StatusTag.tsx';
import { When } from '../../display/When.tsx';

/** Seals of the units whose seals one may see. */
export default function SealsPage() {
  const { t } = useTranslation();
  const seals = useList('get /seals', {});
  const columns: readonly Column<SealListItem>[] = [
    { title: t('seals.name'), cell: ({ esId, name }) => <Link to={`/seals/${esId}`}>{name}</Link> },
    { title: t('seals.status'), cell: ({ statusNow }) => <StatusTag noun="seal" status={statusNow} /> },
    { title: t('seals.kind'), cell: (seal) => <SealKind {...seal} /> },
    { title: t('seals.unit'), cell: ({ unitName }) => unitName },
    { title: t('seals.validEnd'), cell: ({ validEnd }) => <When at={validEnd} day /> },
    { title: t('seals.esId'), cell: ({ esId }) => <span className="mono">{esId}</span> },
  ];
  return (
    <Page title={t('menu.seals')}>
      <Section><Records label={t('menu.seals')} listing={seals} columns={columns} rowKey={({ esId }) => esId} empty={t('seals.none')} /></Section>
    </Page>
  );
}

/** Category, and what the seal is for within it. */
export function SealKind({ category, subtype, positionRole }: Pick<SealListItem, 'category' | 'subtype' | 'positionRole'>) {
  const { t } = useTranslation();
  const narrower = subtype ? t(`kinds.subtype.${subtype}`) : positionRole && t(`kinds.position.${positionRole}`);
  return <>{[t(`kinds.category.${category}`), narrower].filter(Boolean).join(' · ')}</>;
}
