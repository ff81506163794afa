import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Cryptography } from '../../../domain/cryptography.ts';
import { instant, instantOf } from '../../../domain/instant.ts';
import { writeDurably } from '../../durableFile.ts';
import type { RevocationReason } from '../certificateAuthority.ts';
import type { AnsweredRequests } from './answeredRequests.ts';
import { type Authority, type KeyPairs, newSerial } from './authority.ts';
import { readCertificationRequest, type ReadRequest } from './certificationRequest.ts';
import { issueCertificate } from './issue.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { Revocations } from './revocations.ts';

const iso = z.iso.datetime({ offset: true }).transform((text) => instant(text));

/** Body of `POST /certificates`. */
export const certificateOrder = z.strictObject({
  requestId: z.string().min(1).max(200),
  csr: z.base64().min(1).max(16_384),
  validStart: iso,
  validEnd: iso,
  profile: z.enum(['seal', 'maker']),
});
export type CertificateOrder = z.infer<typeof certificateOrder>;

/** Base64 of DER. */
interface CertificateAnswer {
  readonly certificate: string;
  readonly chain: readonly string[];
}

interface IssuanceParts {
  /** One file for each certificate ever given out, named by its serial number. */
  readonly directory: string;
  readonly authority: Authority;
  readonly requests: AnsweredRequests;
  readonly cryptography: Cryptography;
  readonly keyPairs: KeyPairs;
  readonly crlUrl?: string;
}

/** Gives out certificates, the same one for the same request. */
export class Issuance {
  readonly #parts: IssuanceParts;
  readonly chain: readonly string[];

  constructor(parts: IssuanceParts) {
    this.#parts = parts;
    this.chain = parts.authority.chain.map(base64);
  }

  /** Refuses a request that is malformed, not signed by its own key, outside the authority's validity, or another one under a known id. */
  async issue(order: CertificateOrder): Promise<CertificateAnswer> {
    const request = this.#examine(order);
    const asked = Buffer.from(JSON.stringify([order.profile, order.validStart, order.validEnd, base64(request.info)]));
    return this.#parts.requests.once(order.requestId, asked, () => this.#certify(order, request));
  }

  /** What a broken authority would answer; nothing is kept. */
  async forAnotherKey(order: CertificateOrder): Promise<CertificateAnswer> {
    const { publicKey } = this.#parts.keyPairs.generateKeyPair();
    return this.#certify(order, { ...this.#examine(order), publicKey });
  }

  /** Refuses a serial number that this authority never gave out. */
  async revoke({ requestId, serial, reason }: { requestId: string; serial: string; reason: RevocationReason }, revocations: Revocations): Promise<void> {
    const number = serial.replace(/^0+(?=.)/, '');
    if (!(await this.knows(number))) throw new Refusal(404, 'serial-unknown');
    await this.#parts.requests.once(requestId, Buffer.from(JSON.stringify([number, reason])), async () => {
      await revocations.revoke(number, reason);
      return {};
    });
  }

  /** Whether this authority gave out the certificate. @param serial hexadecimal without leading zeros */
  knows(serial: string): Promise<boolean> {
    return exists(this.#fileOf(serial));
  }

  #examine({ csr, validStart, validEnd }: CertificateOrder): ReadRequest {
    const issuer = new X509Certificate(this.#parts.authority.chain[0]);
    const within = instantOf(Date.parse(issuer.validFrom)) <= validStart && validEnd <= instantOf(Date.parse(issuer.validTo));
    if (validStart >= validEnd || !within) throw new Refusal(422, 'validity-refused');
    return readCertificationRequest(Buffer.from(csr, 'base64'), this.#parts.cryptography);
  }

  async #certify({ validStart, validEnd }: CertificateOrder, { subject, publicKey }: ReadRequest): Promise<CertificateAnswer> {
    const { authority, crlUrl } = this.#parts;
    const serial = newSerial();
    const certificate = await issueCertificate({
      subject, publicKey, serial, issuer: { certificate: authority.chain[0] }, notBefore: validStart, notAfter: validEnd,
      ca: false, keyUsage: ['digitalSignature', 'nonRepudiation'], crlUrl,
    }, authority.signer);
    await writeDurably(this.#fileOf(Buffer.from(serial).toString('hex')), certificate);
    return { certificate: base64(certificate), chain: this.chain };
  }

  #fileOf(serial: string): string {
    return join(this.#parts.directory, `${serial}.der`);
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
