import { equalBytes } from '../../../domain/bytes.ts';
import { fingerprint } from '../../certificates/certificate.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** How SM3 is named in a CertDigestObj: by name or by OID. GM/T 0006-2012 */
const sm3Names = ['SM3', '1.2.156.10197.1.401'];

/** Is the signer's certificate one that the seal names? GB/T 38540-2020, verification of the signature, step 3 */
export const signerIsInSeal: Check<Stamp> = {
  id: 'signer-in-seal',
  citation: 'GB/T 38540-2020, certList of the seal',
  question: "Is the signer's certificate one of those the seal was made for?",
  run({ signature, verifier: { cryptography } }) {
    const { signerCertificate, seal: { certificates } } = signature;
    const digest = cryptography.sm3.hash(signerCertificate);
    const isNamed = certificates.kind === 'certificates'
      ? certificates.certificates.some((known) => equalBytes(known, signerCertificate))
      : certificates.digests.some(({ algorithm, value }) => sm3Names.includes(algorithm.toUpperCase()) && equalBytes(value, digest));
    return isNamed ? passed() : failed('SIG_CONSTRAINTS_FAILURE', { certificate: fingerprint(signerCertificate, cryptography.sm3) });
  },
};
