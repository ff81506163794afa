import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct, useList } from '../../api/hooks.ts';
import type { Grant } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Asked } from '../../display/Asked.tsx';
import { Records, type Column } from '../../display/Records.tsx';
import { When } from '../../display/When.tsx';
import { LentMark } from './LentMark.tsx';

/** Grants of the person's units, and those they were given. R38 */
export function Grants() {
  const { t } = useTranslation();
  const withdraws = mayTry(usePerson(), 'grant.withdraw');
  const grants = useList('get /grants', {});
  const columns: readonly Column<Grant>[] = [
    { title: t('lending.grantee'), cell: ({ names }) => names.grantee },
    { title: t('lending.seal'), cell: ({ seal, names }) => <Link to={`/seals/${seal}`}>{names.seal}</Link> },
    { title: t('lending.forWhat'), cell: (grant) => <ForWhat grant={grant} /> },
    { title: t('lending.until'), cell: ({ until }) => <When at={until} day /> },
    { title: t('lending.by'), cell: ({ names }) => names.grantedBy },
    { title: t('lending.status'), cell: (grant) => <LentMark {...grant} /> },
    ...(withdraws ? [{ title: t('lending.act'), cell: (grant: Grant) => grant.withdrawnAt === undefined && <div className="above"><Withdraw grant={grant} /></div> }] : []),
  ];
  return <Records label={t('lending.grant')} listing={grants} columns={columns} rowKey={({ id }) => id} empty={t('lending.none.grant')} />;
}

/** Which documents, and what the values of their form must be. */
function ForWhat({ grant: { documentKinds, documentSm3, conditions } }: { readonly grant: Grant }) {
  const { t } = useTranslation();
  return (
    <>
      {documentKinds.length > 0 ? documentKinds.join(t('general.comma')) : t('lending.anyKind')}
      {conditions.map(({ name, is, atMost }) => <div key={name} className="small quiet">{atMost === undefined ? `${name} = ${String(is)}` : `${name} ≤ ${atMost}`}</div>)}
      {documentSm3 !== undefined && <div className="mono">SM3 {documentSm3}</div>}
    </>
  );
}

function Withdraw({ grant: { id } }: { readonly grant: Grant }) {
  const { t } = useTranslation();
  const act = useAct('delete /grants/{id}');
  return <Asked danger label={t('lending.withdraw')} warning={t('lending.withdrawWarning')} busy={act.isPending} error={act.error} act={(done) => { act.mutate({ params: { id } }, { onSuccess: done }); }} />;
}
