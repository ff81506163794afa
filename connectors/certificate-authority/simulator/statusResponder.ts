import { OctetString } from '@peculiar/asn1-schema';
import {
  BasicOCSPResponse, CertID, CertStatus, OCSPRequest, OCSPResponse, OCSPResponseStatus, ResponderID, ResponseBytes, ResponseData, RevokedInfo, SingleResponse, id_pkix_ocsp_basic,
} from '@peculiar/asn1-ocsp';
import { AlgorithmIdentifier, Certificate as X509Certificate, CRLReason, CRLReasons } from '@peculiar/asn1-x509';
import { equalBytes, hex } from '../../../domain/bytes.ts';
import type { Sm2Signer, Sm3 } from '../../../domain/cryptography.ts';
import { type Clock, days, hours, later } from '../../../domain/instant.ts';
import { decode, encode } from '../../../sealing/asn1/codec.ts';
import { bufferOf } from '../../../sealing/asn1/converters.ts';
import { type Certificate, readCertificate } from '../../../sealing/certificates/certificate.ts';
import { certificateId, nonceExtension, nonceOf } from '../../../sealing/certificates/certificateStatus.ts';
import { sm2WithSm3 } from '../../../sealing/certificates/identifiers.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { KeyPairs } from './authority.ts';
import type { Revocations } from './revocations.ts';

/** One that answers for what it has issued. */
export interface Answering {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly signer: Sm2Signer;
  readonly revocations: Pick<Revocations, 'find'>;
  /** @param serial hexadecimal without leading zeros */
  readonly knows: (serial: string) => Promise<boolean>;
}

interface ResponderWorld {
  readonly sm3: Sm3;
  readonly clock: Clock;
  /** Makes the key of a stranger, for a wrong signature. */
  readonly stranger: KeyPairs;
}

export type WrongStatus = 'nonce' | 'certificate' | 'stale' | 'signature';

interface StatusRequest {
  readonly asked: CertID;
  readonly nonce: Uint8Array | undefined;
}

const answerLifetime = hours(1);

/** Reads the body of `POST /ocsp`, which asks for one certificate. RFC 6960 4.1.1 */
export function readStatusRequest(body: unknown): StatusRequest {
  try {
    const { requestList, requestExtensions } = decode(OCSPRequest, new Uint8Array(body as Buffer), 'certificate-status-invalid').tbsRequest;
    const [only, ...more] = requestList;
    if (!only || more.length > 0) throw new Refusal(400, 'request-malformed');
    return { asked: only.reqCert, nonce: nonceOf(requestExtensions) };
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal(400, 'request-malformed', { cause });
  }
}

/** Says of each certificate what became of it, signed by its issuer. RFC 6960 */
export class StatusResponder {
  readonly #authorities: readonly Answering[];
  readonly #world: ResponderWorld;

  constructor(authorities: readonly Answering[], world: ResponderWorld) {
    this.#authorities = authorities;
    this.#world = world;
  }

  /** DER OCSPResponse; `unauthorized` for what none of these authorities issued. */
  async answer({ asked, nonce }: StatusRequest, wrong?: WrongStatus): Promise<Uint8Array> {
    const authority = this.#authorities.find(({ certificate }) => this.#issued(readCertificate(certificate), asked));
    if (!authority) return encode(new OCSPResponse({ responseStatus: OCSPResponseStatus.unauthorized }));
    const tbsResponseData = new ResponseData({
      responderID: new ResponderID({ byName: decode(X509Certificate, authority.certificate, 'certificate-malformed').tbsCertificate.subject }),
      producedAt: this.#second(0), responses: [await this.#single(authority, asked, wrong)],
      ...(nonce && { responseExtensions: [nonceExtension(wrong === 'nonce' ? nonce.map((byte) => byte ^ 1) : nonce)] }),
    });
    const signer = wrong === 'signature' ? this.#world.stranger.signer(this.#world.stranger.generateKeyPair().privateKeyPkcs8) : authority.signer;
    const signature = bufferOf(await signer.sign(encode(tbsResponseData)));
    const basic = new BasicOCSPResponse({ tbsResponseData, signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sm2WithSm3 }), signature });
    return encode(new OCSPResponse({
      responseStatus: OCSPResponseStatus.successful, responseBytes: new ResponseBytes({ responseType: id_pkix_ocsp_basic, response: new OctetString(bufferOf(encode(basic))) }),
    }));
  }

  #issued(issuer: Certificate, asked: CertID): boolean {
    const serial = hex(new Uint8Array(asked.serialNumber));
    return equalBytes(encode(certificateId({ certificate: { ...issuer, serial }, issuer }, this.#world.sm3)), encode(asked));
  }

  async #single({ revocations, knows }: Answering, asked: CertID, wrong?: WrongStatus): Promise<SingleResponse> {
    const serial = hex(new Uint8Array(asked.serialNumber)).replace(/^0+/, '');
    const revoked = await revocations.find(serial);
    const age = wrong === 'stale' ? -days(2) : 0;
    return new SingleResponse({
      certID: wrong === 'certificate' ? new CertID({ ...asked, serialNumber: bufferOf(Uint8Array.of(1)) }) : asked,
      certStatus: revoked ? new CertStatus({ revoked: new RevokedInfo({ revocationTime: new Date(Math.floor(revoked.at / 1_000) * 1_000), revocationReason: new CRLReason(CRLReasons[revoked.reason]) }) })
        : new CertStatus((await knows(serial)) ? { good: null } : { unknown: null }),
      thisUpdate: this.#second(age), nextUpdate: this.#second(age + answerLifetime),
    });
  }

  /** GeneralizedTime without fractions. RFC 5280 4.1.2.5.2 */
  #second(from: number): Date {
    return new Date(Math.floor(later(this.#world.clock.now(), from) / 1_000) * 1_000);
  }
}
