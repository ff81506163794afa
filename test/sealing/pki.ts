import { issueCertificate, issueCrl, type CertificateOrder, type RevocationReason } from '../../connectors/certificate-authority/simulator/issue.ts';
import { generateSm2KeyPair, softwareSigner } from '../../devices/sm2/native.ts';
import type { Sm2Signer } from '../../domain/cryptography.ts';
import { instant, type Instant } from '../../domain/instant.ts';

/** A key and the certificate for it. */
export interface Holder {
  readonly certificate: Uint8Array;
  readonly signer: Sm2Signer;
}

export const pkiTimes = { start: instant('2026-01-01T00:00:00Z'), end: instant('2029-01-01T00:00:00Z'), listed: instant('2026-01-02T00:00:00Z') };

let serial = 1000n;

/** A new key with a certificate; everything that is not said is ordinary. */
export async function holder(commonName: string, issuer?: Holder, changes: Partial<CertificateOrder> = {}): Promise<Holder> {
  const signer = softwareSigner(generateSm2KeyPair().privateKeyPkcs8);
  const ca = changes.ca ?? false;
  const certificate = await issueCertificate({
    subject: { commonName, organization: 'Test', country: 'CN' }, publicKey: signer.publicKey, serial: serial++,
    notBefore: pkiTimes.start, notAfter: pkiTimes.end, ca, keyUsage: ca ? ['keyCertSign', 'cRLSign'] : ['digitalSignature'],
    ...(issuer && { issuer }), ...changes,
  }, issuer?.signer ?? signer);
  return { certificate, signer };
}

/** A revocation list of the authority. */
export const listOf = (
  authority: Holder,
  revoked: readonly { serial: bigint | Uint8Array; at: Instant; reason?: RevocationReason }[] = [],
  { thisUpdate = pkiTimes.listed, nextUpdate = pkiTimes.end } = {},
): Promise<Uint8Array> => issueCrl({ issuerCertificate: authority.certificate, number: 1, thisUpdate, nextUpdate, revoked }, authority.signer);
