import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  BasicOCSPResponse, CertID, OCSPRequest, OCSPResponse, OCSPResponseStatus, Request, TBSRequest, id_pkix_ocsp_basic, id_pkix_ocsp_nonce, type SingleResponse,
} from '@peculiar/asn1-ocsp';
import { AlgorithmIdentifier, CRLReasons, Extension, Extensions } from '@peculiar/asn1-x509';
import { equalBytes, fromHex } from '../../domain/bytes.ts';
import type { Cryptography, Sm3 } from '../../domain/cryptography.ts';
import { instantOf, later, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode, encode } from '../asn1/codec.ts';
import { bufferOf } from '../asn1/converters.ts';
import { isSignedBy, isValidAt, readCertificate, type Certificate, type SignedByAuthority } from './certificate.ts';
import { purposes, sm3Digest } from './identifiers.ts';
import { clockTolerance } from './listIntake.ts';
import type { Revocation } from './revocationList.ts';

/** What an authority says of one certificate. RFC 6960 2.2 */
export type CertificateStatus =
  | { readonly state: 'good'; readonly thisUpdate: Instant; readonly nextUpdate: Instant }
  | { readonly state: 'revoked'; readonly revocation: Revocation }
  | { readonly state: 'unknown' };

/** Whose state is asked for, and what ties the answer to the question. */
export interface StatusQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** 1 to 32 bytes by chance. RFC 8954 */
  readonly nonce: Uint8Array;
}

/** The DER OCSPRequest for one certificate, with SM3 in CertID. RFC 6960 4.1.1 */
export function statusRequest(question: StatusQuestion, sm3: Sm3): Uint8Array {
  return encode(new OCSPRequest({
    tbsRequest: new TBSRequest({ requestList: [new Request({ reqCert: certificateId(question, sm3) })], requestExtensions: new Extensions([nonceExtension(question.nonce)]) }),
  }));
}

/** How requests and answers name a certificate. RFC 6960 4.1.1 */
export function certificateId({ certificate, issuer }: Pick<StatusQuestion, 'certificate' | 'issuer'>, sm3: Sm3): CertID {
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: sm3Digest }),
    issuerNameHash: new OctetString(bufferOf(sm3.hash(issuer.subject.raw))),
    issuerKeyHash: new OctetString(bufferOf(sm3.hash(issuer.publicKey ?? new Uint8Array()))),
    serialNumber: bufferOf(fromHex(certificate.serial)),
  });
}

/** RFC 8954 2.1 */
export const nonceExtension = (nonce: Uint8Array): Extension =>
  new Extension({ extnID: id_pkix_ocsp_nonce, extnValue: new OctetString(AsnConvert.serialize(new OctetString(bufferOf(nonce)))) });

/** The nonce among extensions. */
export function nonceOf(extensions: readonly Extension[] = []): Uint8Array | undefined {
  const found = extensions.find(({ extnID }) => extnID === id_pkix_ocsp_nonce);
  return found && new Uint8Array(decode(OctetString, new Uint8Array(found.extnValue.buffer), 'certificate-status-invalid').buffer);
}

/**
 * Reads an answer and decides whether it may be relied on: on this certificate, to this question, not too old, signed by the issuer or by
 * whom the issuer certified for it. Throws `certificate-status-invalid`. RFC 6960 3.2
 */
export function readStatus(der: Uint8Array, { now, ...question }: StatusQuestion & { readonly now: Instant }, cryptography: Cryptography): CertificateStatus {
  const basic = basicResponse(der);
  const { responses, responseExtensions } = basic.tbsResponseData;
  if (!isSigned(basic, question.issuer, now, cryptography)) throw invalid('signature');
  const nonce = nonceOf(responseExtensions);
  if (!nonce || !equalBytes(nonce, question.nonce)) throw invalid('nonce');
  const wanted = encode(certificateId(question, cryptography.sm3));
  const found = responses.find(({ certID }) => equalBytes(encode(certID), wanted));
  if (!found) throw invalid('another-certificate');
  return stateOf(found, now);
}

function basicResponse(der: Uint8Array): BasicOCSPResponse {
  const { responseStatus, responseBytes } = decode(OCSPResponse, der, 'certificate-status-invalid');
  if (responseStatus !== OCSPResponseStatus.successful) throw invalid('refused', OCSPResponseStatus[responseStatus]);
  if (responseBytes?.responseType !== id_pkix_ocsp_basic) throw invalid('type');
  return decode(BasicOCSPResponse, new Uint8Array(responseBytes.response.buffer), 'certificate-status-invalid');
}

/** By the issuer itself, or by a certificate that the issuer gave out for this. RFC 6960 4.2.2.2 */
function isSigned(basic: BasicOCSPResponse, issuer: Certificate, now: Instant, cryptography: Cryptography): boolean {
  const signed: SignedByAuthority = {
    tbs: new Uint8Array(basic.tbsResponseDataRaw ?? new ArrayBuffer(0)), signature: new Uint8Array(basic.signature), signatureAlgorithm: basic.signatureAlgorithm.algorithm,
  };
  if (isSignedBy(signed, issuer, cryptography)) return true;
  return (basic.certs ?? []).map((each) => readCertificate(encode(each))).some((responder) =>
    (responder.extendedKeyUsage?.includes(purposes.statusSigning) ?? false) && isValidAt(responder, now) && isSignedBy(responder, issuer, cryptography) && isSignedBy(signed, responder, cryptography));
}

function stateOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse, now: Instant): CertificateStatus {
  const [from, until] = [instantOf(thisUpdate.getTime()), nextUpdate && instantOf(nextUpdate.getTime())];
  if (until === undefined || until <= now || from > later(now, clockTolerance)) throw invalid('not-current');
  if (certStatus.revoked) {
    const { revocationTime, revocationReason } = certStatus.revoked;
    const reason = revocationReason && (CRLReasons[revocationReason.reason] as keyof typeof CRLReasons | undefined);
    return { state: 'revoked', revocation: { at: instantOf(revocationTime.getTime()), reason: reason ?? 'unspecified' } };
  }
  return certStatus.good === undefined ? { state: 'unknown' } : { state: 'good', thisUpdate: from, nextUpdate: until };
}

const invalid = (reason: string, answer?: string) => problem('certificate-status-invalid', { reason, ...(answer !== undefined && { answer }) });
