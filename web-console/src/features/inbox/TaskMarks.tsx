import { useTranslation } from 'react-i18next';
import type { TaskMarks as Marks } from '../../api/schema.ts';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../display/Mark.tsx';

/** Why a task is with the person, and what others did about it: 代, 委派, 加签, 转办, 退回, 催办, 认领. Nothing where there is nothing to say. */
export function TaskMarks({ marks: { behalf, opinesFor, delegatedTo, addedBy, givenBy, returned, urged, claimedBy } }: { readonly marks: Marks }) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const isMarked = behalf.length > 0 || urged > 0 || [opinesFor, delegatedTo, addedBy, givenBy, returned, claimedBy].some((mark) => mark !== undefined);
  if (!isMarked) return null;
  return (
    <div className="task-marks">
      {behalf.map((name) => <Mark key={name} tone="open">{t('marks.behalf', { name })}</Mark>)}
      {opinesFor !== undefined && <Mark tone="open">{t('marks.opinesFor', { name: opinesFor })}</Mark>}
      {delegatedTo !== undefined && <Mark>{t('marks.delegatedTo', { name: delegatedTo })}</Mark>}
      {addedBy !== undefined && <Mark tone="open">{t('marks.addedBy', { name: addedBy })}</Mark>}
      {givenBy !== undefined && <Mark tone="open">{t('marks.givenBy', { name: givenBy })}</Mark>}
      {returned && <Mark tone="warn">{t('marks.returned', { name: returned.by })}</Mark>}
      {urged > 0 && <Mark tone="bad">{t('marks.urged', { count: urged })}</Mark>}
      {claimedBy !== undefined && <Mark>{claimedBy === person.name ? t('marks.claimedSelf') : t('marks.claimed', { name: claimedBy })}</Mark>}
      {returned && returned.reason !== '' && <div className="small quiet">{t('marks.returnedWhy', { reason: returned.reason })}</div>}
    </div>
  );
}
