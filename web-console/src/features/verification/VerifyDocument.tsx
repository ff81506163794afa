import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/request.ts';
import type { Verification } from '../../api/schema.ts';
import { Facts } from '../../display/Facts.tsx';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { When } from '../../display/When.tsx';
import { FileDrop } from '../../document/FileDrop.tsx';
import { SignatureReport } from './SignatureReport.tsx';

type State = { readonly name: string } & ({ readonly busy: true } | { readonly report: Verification } | { readonly error: unknown });

/** Takes a PDF and shows what every check says; the server keeps nothing. */
export function VerifyDocument() {
  const { t } = useTranslation();
  const [state, setState] = useState<State>();
  const verify = async (file: File) => {
    setState({ name: file.name, busy: true });
    try {
      setState({ name: file.name, report: await call('post /verifications', { body: file }) });
    } catch (error) {
      setState({ name: file.name, error });
    }
  };
  return (
    <>
      <FileDrop text={t('verify.drop')} hint={t('verify.dropHint')} take={verify} />
      <div aria-live="polite">
        {state && 'busy' in state && <Loading />}
        {state && 'error' in state && <ProblemNotice error={state.error} />}
        {state && 'report' in state && <Report name={state.name} report={state.report} />}
      </div>
    </>
  );
}

function Report({ name, report: { document, verifiedAt, signatures } }: { readonly name: string; readonly report: Verification }) {
  const { t } = useTranslation();
  return (
    <div className="section">
      <Facts facts={[[t('verify.file'), name], [t('verify.verifiedAt'), <When key="at" at={verifiedAt} />], ['SM3', <span key="sm3" className="mono">{document.sm3}</span>]]} />
      {signatures.length === 0 ? <Nothing text={t('verify.noSeal')} /> : signatures.map((signature) => <SignatureReport key={signature.fieldName} signature={signature} />)}
    </div>
  );
}
