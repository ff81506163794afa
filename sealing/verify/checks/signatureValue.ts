import { sm2SignatureDer } from '../../asn1/sm2Signature.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Did the signer's key sign these bytes? GB/T 38540-2020, verification of the signature, step 2 */
export const signatureValue: Check<Stamp> = {
  id: 'signature-value',
  citation: 'GB/T 38540-2020, signature value; GB/T 32918.2 7',
  question: "Was the signature made with the key of the signer's certificate over exactly these data?",
  run({ signature, signer, verifier }) {
    const value = sm2SignatureDer(signature.signature);
    const holds = value !== undefined && signer.publicKey !== undefined && verifier.cryptography.verify(signer.publicKey, signature.tbs, value);
    return holds ? passed() : failed('SIG_CRYPTO_FAILURE', { signer: signer.subject.text });
  },
};
