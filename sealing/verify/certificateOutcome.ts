import { isoText, type Instant } from '../../domain/instant.ts';
import { isValidAt, type Certificate } from '../certificates/certificate.ts';
import type { ChainResult } from '../certificates/chain.ts';
import { revocationStatus, type RevocationStatus } from '../certificates/revocation.ts';
import { failed, indeterminate, passed, type Outcome } from './outcome.ts';
import type { Verifier } from './subject.ts';

/** Whether a certificate leads to whom the verifier trusts. ETSI EN 319 102-1, 5.1.4.3 */
export const chainOutcome = (result: ChainResult): Outcome =>
  'chain' in result
    ? passed({ path: result.chain.map(({ subject }) => subject.text) })
    : indeterminate(result.failure, result.certificate === undefined ? {} : { certificate: result.certificate });

/** Whether the instant lies within the certificate's own validity; outside it the signature is invalid. GB/T 38540-2020 */
export function validityOutcome(certificate: Certificate, at: Instant): Outcome {
  const details = { notBefore: isoText(certificate.notBefore), notAfter: isoText(certificate.notAfter), at: isoText(at) };
  if (isValidAt(certificate, at)) return passed(details);
  return failed(at < certificate.notBefore ? 'NOT_YET_VALID' : 'EXPIRED', details);
}

/** Whether the certificate may sign and is no authority's. GB/T 20518; an extended key usage is not asked for */
export const useOutcome = ({ isCa, keyUsage }: Certificate): Outcome =>
  !isCa && keyUsage?.includes('digitalSignature') ? passed() : failed('SIG_CONSTRAINTS_FAILURE', { isCa, keyUsage: keyUsage ?? [] });

/**
 * Whether the certificate and the authorities above it were not revoked at the instant. Revoked before: invalid; revoked after: go on
 * (GB/T 38540-2020, where ETSI would ask for a proof that the signature is older). Where no list says anything the authority is asked, if the
 * verifier can; otherwise TRY_LATER (ETSI EN 319 102-1, 5.2.5).
 */
export async function revocationOutcome(result: ChainResult, about: Instant, verifier: Verifier): Promise<Outcome> {
  if (!('chain' in result)) return indeterminate('NO_CERTIFICATE_CHAIN_FOUND');
  let answer = passed();
  for (const [index, certificate] of result.chain.entries()) {
    const issuer = result.chain[index + 1];
    if (!issuer) break;
    const status = await statusOf(certificate, issuer, about, verifier);
    const details = { certificate: certificate.subject.text };
    if (status.state === 'unknown') answer = answer.outcome === 'passed' ? indeterminate('TRY_LATER', details) : answer;
    if (status.state !== 'revoked') continue;
    const { at, reason } = status.revocation;
    if (at <= about) return failed('REVOKED', { ...details, revokedAt: isoText(at), reason });
    if (answer.outcome === 'passed') answer = passed({ ...details, revokedSince: isoText(at), reason });
  }
  return answer;
}

/** Lists first; where none covers the certificate, what its authority says now: good now means never revoked before, a hold apart. RFC 6960 2.2 */
async function statusOf(certificate: Certificate, issuer: Certificate, about: Instant, { lists, now, cryptography, askAuthority }: Verifier): Promise<RevocationStatus> {
  const listed = revocationStatus({ certificate, issuer, lists, about, now }, cryptography);
  if (listed.state !== 'unknown') return listed;
  const asked = await askAuthority?.({ certificate: certificate.raw, issuer: issuer.raw, now });
  return asked === undefined || (asked.state === 'good' && asked.nextUpdate < about) ? listed : asked;
}
