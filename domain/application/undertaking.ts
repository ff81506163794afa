import type { Policy } from '../policy/policy.ts';

/** What an application lacks of undertaking and signature, with the article that asks for it. R67 */
export interface UndertakingFinding {
  readonly finding: 'undertaking-missing' | 'signature-missing';
  readonly article: string;
}

/** Judges what the applicant has undertaken and signed; empty when nothing lacks. R67 */
export function undertakingFindings({ material: { undertaking, signature } }: Policy, given: { readonly undertaking: boolean; readonly signed: boolean }): readonly UndertakingFinding[] {
  const findings: UndertakingFinding[] = [];
  if (undertaking.value && !given.undertaking) findings.push({ finding: 'undertaking-missing', article: undertaking.article });
  if (signature.value && !given.signed) findings.push({ finding: 'signature-missing', article: signature.article });
  return findings;
}
