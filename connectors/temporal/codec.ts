import { fileURLToPath } from 'node:url';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto'; // CommonJS, whose names Node does not see
import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** `metadata.encoding` of a sealed payload. */
export const sealedEncoding = 'binary/yinxin-sealed';
const context = 'temporal payload';
const metadata = { encoding: new TextEncoder().encode(sealedEncoding) };

/**
 * Seals every payload on its way to Temporal: its data are the envelope of the whole protobuf Payload, its encoding is `sealedEncoding`.
 * Throws problem `ciphertext-invalid` for what was altered, and for what was never sealed: nothing from outside is taken as ours. R53
 */
export const sealingCodec = (envelope: Envelope): PayloadCodec => ({
  encode: async (payloads) =>
    payloads.map((payload) => ({ metadata, data: envelope.seal(PayloadMessage.encode(payload).finish(), context) })),
  decode: async (payloads) => payloads.map((payload) => open(envelope, payload)),
});

function open(envelope: Envelope, { metadata: found, data }: Payload): Payload {
  const encoding = found?.encoding ? new TextDecoder().decode(found.encoding) : undefined;
  if (encoding !== sealedEncoding || !data) throw problem('ciphertext-invalid', { reason: 'not sealed' });
  const payload = PayloadMessage.decode(envelope.open(data, context));
  return { metadata: payload.metadata, data: payload.data };
}

/** Where the bundle of workflows finds its failure converter (`bundleWorkflowCode({ failureConverterPath })`). */
export const failureConverterPath = fileURLToPath(new URL('failureConverter.cjs', import.meta.url));

/** The one data converter of clients, workers, replay and tests. */
export const dataConverter = (envelope: Envelope): DataConverter => ({ failureConverterPath, payloadCodecs: [sealingCodec(envelope)] });
