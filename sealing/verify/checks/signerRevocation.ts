import type { Check } from '../check.ts';
import { revocationOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the signer still certified? GB/T 38540-2020, verification of the signature, step 6; R42 */
export const signerRevocation: Check<Stamp> = {
  id: 'signer-revocation',
  citation: 'GB/T 38540-2020, signing time; RFC 5280 6.3',
  question: "Was the signer's certificate not revoked at the signing time?",
  run: ({ signerChain, signature, verifier }) => revocationOutcome(signerChain, signature.signedAt, verifier),
};
