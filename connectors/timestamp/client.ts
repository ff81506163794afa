import { randomBytes } from 'node:crypto';
import { OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIFailureInfo, PKIStatus, TimeStampReq, TimeStampResp, TimeStampReqVersion } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { hex } from '../../domain/bytes.ts';
import type { Instant } from '../../domain/instant.ts';
import { isProblem, problem } from '../../domain/problem.ts';
import { decode, encode } from '../../sealing/asn1/codec.ts';
import { bufferOf } from '../../sealing/asn1/converters.ts';
import { sm3Digest } from '../../sealing/certificates/identifiers.ts';
import { clockTolerance } from '../../sealing/certificates/listIntake.ts';
import { type TimestampVerifier, verifyTimestamp } from '../../sealing/timestamp/token.ts';
import { type HttpPeer, postBytesTo } from '../httpPeer.ts';
import type { StampedTime, TimestampAuthority } from './timestampAuthority.ts';

export interface TimestampOptions extends TimestampVerifier {
  /** Where queries are posted. */
  readonly url: string;
  /** OID of the policy that is asked for, and must be answered; any if not given. */
  readonly policy?: string | undefined;
  /** Milliseconds for one exchange; 10,000 if not given. */
  readonly timeoutMs?: number;
}

const maxAnswerBytes = 256 * 1024;

/** A time-stamping authority that speaks docs/connectors/timestamp.md. */
export function timestampClient({ url, policy, timeoutMs = 10_000, ...verifier }: TimestampOptions): TimestampAuthority {
  const peer: HttpPeer = { url, timeoutMs, maxAnswerBytes, unavailable: 'timestamp-unavailable', refused: 'timestamp-refused', malformed: 'timestamp-invalid' };
  return {
    async stamp(imprint, now) {
      const nonce = newNonce();
      const query = new TimeStampReq({
        version: TimeStampReqVersion.v1, certReq: true, nonce: bufferOf(nonce), ...(policy !== undefined && { reqPolicy: policy }),
        messageImprint: new MessageImprint({ hashAlgorithm: new AlgorithmIdentifier({ algorithm: sm3Digest }), hashedMessage: new OctetString(bufferOf(imprint)) }),
      });
      const token = tokenIn(await postBytesTo(peer, '', 'application/timestamp-query', encode(query)));
      return judged(token, { imprint, nonce: hex(nonce), policy, now }, verifier);
    },
  };
}

interface Asked {
  readonly imprint: Uint8Array;
  readonly nonce: string;
  readonly policy: string | undefined;
  readonly now: Instant;
}

function judged(token: Uint8Array, { imprint, nonce, policy, now }: Asked, verifier: TimestampVerifier): StampedTime {
  const stamp = verifyTimestamp(token, imprint, verifier);
  if (stamp.nonce !== nonce) throw problem('timestamp-invalid', { reason: 'nonce' });
  if (policy !== undefined && stamp.policy !== policy) throw problem('timestamp-invalid', { reason: 'policy', policy: stamp.policy });
  if (Math.abs(stamp.at - now) > clockTolerance) throw problem('timestamp-invalid', { reason: 'time', at: stamp.at });
  return { token, at: stamp.at };
}

/** The token of a granted answer. RFC 3161 2.4.2 */
function tokenIn(answer: Uint8Array): Uint8Array {
  const { status, timeStampToken } = readAnswer(answer);
  if (status.status === PKIStatus.granted && timeStampToken) return encode(timeStampToken);
  const reasons = status.failInfo instanceof PKIFailureInfo ? status.failInfo.toJSON() : [];
  const passing = reasons.includes('timeNotAvailable') || reasons.includes('systemFailure');
  throw problem(passing ? 'timestamp-unavailable' : 'timestamp-refused', { status: PKIStatus[status.status], reasons });
}

function readAnswer(answer: Uint8Array): TimeStampResp {
  try {
    return decode(TimeStampResp, answer, 'timestamp-invalid');
  } catch (cause) {
    throw isProblem(cause, 'timestamp-invalid') ? cause : problem('timestamp-invalid', { reason: 'form' }, cause);
  }
}

/** A positive INTEGER of 128 bits in its shortest form. */
function newNonce(): Uint8Array {
  const nonce = new Uint8Array(randomBytes(16));
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}
