import { z } from 'zod';
import { isoText } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { answerOf, getFrom, type HttpPeer, postTo } from '../httpPeer.ts';
import type { CertificateAuthority, CertificateRequest } from './certificateAuthority.ts';
import { certifiedKey, requestedKey } from './publicKeyInfo.ts';

export interface AuthorityOptions {
  /** `http://host:port` */
  readonly url: string;
  /** Milliseconds for one exchange; 10,000 if not given. */
  readonly timeoutMs?: number;
  /** 16 MiB if not given: revocation lists grow. */
  readonly maxAnswerBytes?: number;
}

const der = z.base64().min(1).transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const chainAnswer = z.object({ chain: z.array(der).min(1).max(10) });
const certificateAnswer = chainAnswer.extend({ certificate: der });

/** A certificate authority that speaks docs/connectors/certificate-authority.md. */
export function certificateAuthorityClient({ url, timeoutMs = 10_000, maxAnswerBytes = 16 * 1024 * 1024 }: AuthorityOptions): CertificateAuthority {
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
