import * as z from 'zod';
import { materialKinds } from '../../domain/application/materialKinds.ts';
import { answerOf, postTo } from '../httpPeer.ts';
import { bytesForm, instantForm, registryPeer, type RegistryOptions } from '../registry/peer.ts';
import type { SharedData } from './sharedData.ts';

const text = z.string().min(1).max(200);
const pdfSignature = Buffer.from('%PDF-');
const isPdf = (bytes: Uint8Array): boolean => pdfSignature.equals(bytes.subarray(0, pdfSignature.length));

const materialAnswer = z.strictObject({
  kind: z.enum(materialKinds), about: z.enum(['unit', 'person']), holderName: text, holderNumber: text, source: text,
  mediaType: z.literal('application/pdf'), content: bytesForm.refine(isPdf), fetchedAt: instantForm, validUntil: instantForm.optional(),
});
const materialsAnswer = z.strictObject({ materials: z.array(materialAnswer).max(50) });
const identityAnswer = z.strictObject({ proven: z.boolean(), number: z.string().min(1).max(100), at: instantForm });

/** A platform of shared data that speaks docs/connectors/shared-data.md. */
export function sharedDataClient(options: RegistryOptions): SharedData {
  const peer = registryPeer('shared-data', { maxAnswerBytes: 32 * 1024 * 1024, ...options });
  return {
    async materials({ kinds, unit, person }) {
      return answerOf(peer, await postTo(peer, '/materials', { kinds, unit, person }), (json) => materialsAnswer.parse(json)).materials;
    },
    async proveIdentity({ name, identityNumber }) {
      return answerOf(peer, await postTo(peer, '/identity-proofs', { name, identityNumber }), (json) => identityAnswer.parse(json));
    },
  };
}
