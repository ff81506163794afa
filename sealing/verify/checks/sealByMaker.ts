import { sm2SignatureDer } from '../../asn1/sm2Signature.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Did the maker's key sign the seal? GB/T 38540-2020, verification of the seal, step 2 */
export const sealByMaker: Check<Stamp> = {
  id: 'seal-by-maker',
  citation: 'GB/T 38540-2020, signedValue of SESeal',
  question: "Was the seal signed with the key of its maker's certificate?",
  run({ signature: { seal }, maker, verifier }) {
    const value = sm2SignatureDer(seal.signature);
    const holds = value !== undefined && maker.publicKey !== undefined && verifier.cryptography.verify(maker.publicKey, seal.info, value);
    return holds ? passed({ maker: maker.subject.text }) : failed('SIG_CRYPTO_FAILURE', { maker: maker.subject.text });
  },
};
