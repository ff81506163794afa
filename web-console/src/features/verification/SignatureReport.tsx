import { useTranslation } from 'react-i18next';
import type { Verification } from '../../api/schema.ts';
import { Facts } from '../../display/Facts.tsx';
import { knownText } from '../../texts/known.ts';
import { When } from '../../display/When.tsx';

type Signature = Verification['signatures'][number];
type Check = Signature['checks'][number];

const marks = { passed: '✓', failed: '✕', indeterminate: '?', information: 'i' } as const;

/** One seal of a document: the verdict, whose it is, and each check in words. */
export function SignatureReport({ signature: { indication, subIndication, seal, signer, maker, signedAt, page, checks } }: { readonly signature: Signature }) {
  const { t } = useTranslation();
  const why = subIndication && (knownText(`verify.why.${subIndication.toLowerCase().replaceAll('_', '-')}`) ?? subIndication);
  return (
    <article className="section">
      <p className={`verdict ${indication}`} role="status"><span aria-hidden="true">{indication === 'TOTAL-PASSED' ? '✓' : indication === 'TOTAL-FAILED' ? '✕' : '?'}</span> {t(`verify.indication.${indication}`)}</p>
      {why !== undefined && <p className="lead">{why}</p>}
      <Facts facts={[
        [t('verify.seal'), seal?.name], [t('verify.esId'), seal?.esId], [t('verify.signedAt'), signedAt && <When at={signedAt} />], [t('verify.page'), page],
        [t('verify.validity'), seal && <><When at={seal.validity.start} day /> – <When at={seal.validity.end} day /></>],
        [t('verify.signer'), signer?.subject], [t('verify.maker'), maker?.subject],
      ]} />
      <details open={indication !== 'TOTAL-PASSED'}>
        <summary>{t('verify.checks', { count: checks.length })}</summary>
        <ul className="checks">{checks.map((check) => <CheckLine key={check.id} check={check} />)}</ul>
      </details>
    </article>
  );
}

function CheckLine({ check: { id, question, citation, outcome, subIndication } }: { readonly check: Check }) {
  const { t } = useTranslation();
  return (
    <li className={outcome}>
      <span className="mark" aria-hidden="true">{marks[outcome]}</span>
      <span>{knownText(`checks.${id}`) ?? question} <strong>{t(`verify.outcome.${outcome}`)}</strong>{subIndication !== undefined && <span className="quiet small"> · {subIndication}</span>}</span>
      <span /><span className="quiet small">{citation}</span>
    </li>
  );
}
