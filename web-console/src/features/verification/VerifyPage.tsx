import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../display/Page.tsx';
import { StatusQuery } from './StatusQuery.tsx';
import { VerifyDocument } from './VerifyDocument.tsx';

/** For everyone, without sign-in: is this document's seal good, and what of this seal. R23, R43 */
export default function VerifyPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <Section title={t('verify.document')}><VerifyDocument /></Section>
      <Section title={t('verify.status')}><StatusQuery /></Section>
    </Page>
  );
}
