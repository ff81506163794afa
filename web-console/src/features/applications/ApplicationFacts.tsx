import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/schema.ts';
import { Facts, type Fact } from '../../display/Facts.tsx';
import { When } from '../../display/When.tsx';
import { knownText } from '../../texts/known.ts';

/** What was applied for, by whom, before whom. */
export function ApplicationFacts({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { category, subtype, positionRole, reason } = application;
  const kind = [t(`kinds.category.${category}`), subtype && t(`kinds.subtype.${subtype}`), positionRole && t(`kinds.position.${positionRole}`)].filter(Boolean).join(' · ');
  return (
    <Facts facts={[
      [t('applications.name'), application.name], [t('applications.category'), kind], [t('applications.unit'), application.unitName], [t('applications.holder'), application.holderName], [t('applications.applicant'), application.applicantName],
      [t('seals.physicalCode'), application.physicalCode], [t('applications.noPhysicalReason'), application.noPhysicalSealReason], [t('applications.predecessor'), application.predecessor],
      [t('applications.reason'), reason && [knownText(`applications.reasons.${reason.code}`) ?? reason.code, reason.text].filter(Boolean).join('：')],
      ...Object.entries(application.terms ?? {}).map(([term, value]): Fact => [knownText(`applications.term.${term}`) ?? term, application.termNames?.[term] ?? (term === 'until' ? <When key={term} at={String(value)} day /> : String(value))]),
      [t('applications.issuing'), application.issuingUnitName], [t('applications.making'), application.makingUnitName], [t('applications.reviewKind'), t(`applications.review.${application.review}`)],
    ]} />
  );
}
