import { derChildren } from '../asn1/der.ts';

/** [0] IMPLICIT SET OF Attribute, and the tag under which they are signed. RFC 5652 5.3, 5.4 */
const implicitTag = 0xa0;
const setTag = 0x31;

/** What the signature of a DER SignerInfo is over: its signed attributes as they lie, under the tag SET OF. RFC 5652 5.4 */
export function signedAttributesOf(signerInfo: Uint8Array): Uint8Array | undefined {
  const found = derChildren(signerInfo).find(([tag]) => tag === implicitTag);
  return found && Uint8Array.from(found, (byte, index) => (index === 0 ? setTag : byte));
}
