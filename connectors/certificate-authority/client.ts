import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Cryptography } from '../../domain/cryptography.ts';
import { isoText } from '../../domain/instant.ts';
import { isProblem, problem } from '../../domain/problem.ts';
import { readCertificate } from '../../sealing/certificates/certificate.ts';
import { readStatus, statusRequest } from '../../sealing/certificates/certificateStatus.ts';
import { answerOf, getFrom, type HttpPeer, postBytesTo, postTo } from '../httpPeer.ts';
import type { CertificateAuthority, CertificateRequest } from './certificateAuthority.ts';
import { certifiedKey, requestedKey } from './publicKeyInfo.ts';

export interface AuthorityOptions {
  /** `http://host:port` */
  readonly url: string;
  /** Verifies answers on the state of certificates. */
  readonly cryptography: Cryptography;
  /** Milliseconds for one exchange; 10,000 if not given. */
  readonly timeoutMs?: number;
  /** 16 MiB if not given: revocation lists grow. */
  readonly maxAnswerBytes?: number;
}

const der = z.base64().min(1).transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const chainAnswer = z.object({ chain: z.array(der).min(1).max(10) });
const certificateAnswer = chainAnswer.extend({ certificate: der });

/** A certificate authority that speaks docs/connectors/certificate-authority.md. */
export function certificateAuthorityClient({ url, cryptography, timeoutMs = 10_000, maxAnswerBytes = 16 * 1024 * 1024 }: AuthorityOptions): CertificateAuthority {
  const peer: HttpPeer = { url: url.replace(/\/$/, ''), timeoutMs, maxAnswerBytes, unavailable: 'authority-unavailable', refused: 'authority-refused', malformed: 'authority-refused' };
  return {
    async request(order) {
      const bytes = await postTo(peer, '/certificates', {
        requestId: order.requestId,
        csr: Buffer.from(order.csr).toString('base64'),
        validStart: isoText(order.validStart),
        validEnd: isoText(order.validEnd),
        profile: order.profile,
      });
      const issued = answerOf(peer, bytes, (json) => certificateAnswer.parse(json));
      requireRequestedKey(order, issued.certificate);
      return issued;
    },
    async chain() {
      return answerOf(peer, await getFrom(peer, '/chain'), (json) => chainAnswer.parse(json)).chain;
    },
    crls: () => Promise.all(['/crl', '/root.crl'].map((path) => getFrom(peer, path))),
    async status({ certificate, issuer, now }) {
      const question = { certificate: readCertificate(certificate), issuer: readCertificate(issuer), nonce: new Uint8Array(randomBytes(32)) };
      const answer = await postBytesTo(peer, '/ocsp', 'application/ocsp-request', statusRequest(question, cryptography.sm3));
      try {
        return readStatus(answer, { ...question, now }, cryptography);
      } catch (cause) {
        throw isProblem(cause, 'certificate-status-invalid') ? cause : problem('certificate-status-invalid', { reason: 'malformed' }, cause);
      }
    },
    async revoke(serial, reason, requestId) {
      await postTo(peer, '/revocations', { requestId, serial: serial.toString(16), reason });
    },
  };
}

function requireRequestedKey({ requestId, csr }: CertificateRequest, certificate: Uint8Array): void {
  let certified: Buffer;
  try {
    certified = certifiedKey(certificate);
  } catch (cause) {
    throw problem('authority-refused', { requestId, reason: 'answer-malformed' }, cause);
  }
  if (!certified.equals(requestedKey(csr))) throw problem('certificate-mismatch', { requestId });
}
