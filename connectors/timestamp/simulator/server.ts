import type { RequestListener } from 'node:http';
import { OctetString } from '@peculiar/asn1-schema';
import { Accuracy, MessageImprint, PKIFailureInfo, PKIFailureInfoFlags, PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TimeStampToken, TSTInfo } from '@peculiar/asn1-tsp';
import { ContentInfo } from '@peculiar/asn1-cms';
import express from 'express';
import * as z from 'zod';
import type { Sm3 } from '../../../domain/cryptography.ts';
import { hours, later } from '../../../domain/instant.ts';
import { decode, encode } from '../../../sealing/asn1/codec.ts';
import { bufferOf } from '../../../sealing/asn1/converters.ts';
import { sm3Digest } from '../../../sealing/certificates/identifiers.ts';
import { type KeyPairs, newSerial } from '../../certificate-authority/simulator/authority.ts';
import { faults, peerListener, type PeerSimulatorOptions } from '../../simulator/peer.ts';
import { Refusal } from '../../simulator/refusal.ts';
import { openKeeper, type TimestampKeeper } from './keeper.ts';
import { simulatedPolicy } from './policy.ts';
import { signToken } from './token.ts';

/** How a test lets the authority misbehave: a token over other bytes, with another nonce, under another policy, an hour late, signed by a stranger, or none that can be read; no source of time. */
export const timestampSwitches = z.strictObject({ ...faults, wrong: z.enum(['imprint', 'nonce', 'policy', 'time', 'signature', 'malformed', 'no-time']).optional() });
export type TimestampSwitches = z.infer<typeof timestampSwitches>;

export interface TimestampSimulatorOptions extends PeerSimulatorOptions {
  readonly sm3: Sm3;
  readonly keyPairs: KeyPairs;
}

/** The time-stamping authority of tests and demos. Protocol: docs/connectors/timestamp.md */
export async function createTimestampSimulator({ directory, clock, sm3, keyPairs }: TimestampSimulatorOptions): Promise<RequestListener> {
  const keeper = await openKeeper(directory, keyPairs, clock);
  const stranger = (): TimestampKeeper => ({ ...keeper, signer: keyPairs.signer(keyPairs.generateKeyPair().privateKeyPkcs8) });
  return peerListener<TimestampSwitches>({
    name: 'timestamp', switches: timestampSwitches, administer: () => undefined,
    serve(app, switches) {
      app.post('/', express.raw({ type: 'application/timestamp-query' }), async (request, response) => {
        const { wrong } = switches();
        const query = readQuery(request.body);
        const refusal = wrong === 'no-time' ? PKIFailureInfoFlags.timeNotAvailable : refusalOf(query);
        const answer = refusal === undefined
          ? granted(await signToken(infoFor(query, later(clock.now(), wrong === 'time' ? -hours(1) : 0), wrong), wrong === 'signature' ? stranger() : keeper, sm3))
          : rejected(refusal);
        response.type('application/timestamp-reply').send(Buffer.from(encode(answer)));
      });
    },
  });
}

function readQuery(body: unknown): TimeStampReq {
  try {
    return decode(TimeStampReq, new Uint8Array(body as Buffer), 'timestamp-invalid');
  } catch (cause) {
    throw new Refusal(400, 'request-malformed', { cause });
  }
}

function refusalOf({ messageImprint: { hashAlgorithm, hashedMessage }, reqPolicy }: TimeStampReq): PKIFailureInfoFlags | undefined {
  if (hashAlgorithm.algorithm !== sm3Digest) return PKIFailureInfoFlags.badAlg;
  if (hashedMessage.byteLength !== 32) return PKIFailureInfoFlags.badDataFormat;
  return reqPolicy === undefined || reqPolicy === simulatedPolicy ? undefined : PKIFailureInfoFlags.unacceptedPolicy;
}

function infoFor({ messageImprint, nonce }: TimeStampReq, at: number, wrong?: TimestampSwitches['wrong']): TSTInfo {
  const other = (bytes: ArrayBuffer): ArrayBuffer => bufferOf(new Uint8Array(bytes).map((byte, index) => (index === 0 ? byte ^ 1 : byte)));
  const { hashAlgorithm, hashedMessage } = messageImprint;
  return new TSTInfo({
    policy: wrong === 'policy' ? '1.2.3.4.2' : simulatedPolicy, serialNumber: bufferOf(newSerial()), genTime: new Date(Math.floor(at / 1_000) * 1_000), accuracy: new Accuracy({ seconds: 1 }),
    messageImprint: wrong === 'imprint' ? new MessageImprint({ hashAlgorithm, hashedMessage: new OctetString(other(hashedMessage.buffer)) }) : messageImprint,
    ...(nonce && { nonce: wrong === 'nonce' ? other(nonce) : nonce }),
  });
}

const granted = (token: Uint8Array): TimeStampResp =>
  new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.granted }), timeStampToken: new TimeStampToken(decode(ContentInfo, token, 'timestamp-invalid')) });

const rejected = (reason: PKIFailureInfoFlags): TimeStampResp =>
  new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection, failInfo: new PKIFailureInfo(reason) }) });
