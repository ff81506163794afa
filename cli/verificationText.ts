import type { CheckReport, SignatureReport, VerificationReport } from '../sealing/verify/report.ts';

const marks: Readonly<Record<CheckReport['outcome'], string>> = { passed: 'yes', failed: 'NO', indeterminate: 'unclear', information: 'note' };

/** A report for people: the answer, what each signature says, every question with its answer. */
export const verificationText = (file: string, { document, verifiedAt, signatures }: VerificationReport): string => [
  `${file}`,
  `  SM3 ${document.sm3}, ${document.size} bytes, verified for ${verifiedAt}`,
  ...signatures.flatMap(signatureLines),
].join('\n');

function signatureLines(report: SignatureReport): string[] {
  const { fieldName, page, indication, subIndication, seal, signer, maker, signedAt, checks } = report;
  const place = page === undefined ? fieldName : `${fieldName}, page ${page}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['seal', seal && `${seal.esId} ${seal.name}, type ${seal.type}, valid from ${seal.validity.start} to ${seal.validity.end}`],
    ['signer', signer && `${signer.subject}, certificate ${signer.serial} of ${signer.issuer}`],
    ['maker', maker?.subject],
    ['signed', signedAt && `${signedAt}, as the signer states`],
  ];
  return [
    '',
    `  ${place}: ${[indication, subIndication].filter(Boolean).join(' / ')}`,
    ...facts.flatMap(([name, value]) => (value ? [`    ${name.padEnd(8)}${plain(value)}`] : [])),
    ...checks.map(checkLine),
  ];
}

function checkLine({ id, question, outcome, subIndication, details }: CheckReport): string {
  const facts = Object.entries(details).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('; ') : String(value)}`).join(', ');
  const reason = outcome === 'passed' ? '' : ` [${[subIndication, plain(facts)].filter(Boolean).join(': ')}]`;
  return `    ${marks[outcome].padEnd(8)}${id.padEnd(18)} ${question}${reason}`;
}

/** Without control characters: names in documents come from strangers and must not move the terminal's cursor. */
const plain = (text: string): string => text.replace(/\p{C}/gu, '?');
