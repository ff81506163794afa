import * as z from 'zod';
import type { PhysicalSeal } from '../../domain/seal/physical.ts';
import { isProblem, problem } from '../../domain/problem.ts';
import { answerOf, getFrom, type HttpPeer } from '../httpPeer.ts';
import { filingOffice } from '../registry/filingOffice.ts';
import { bytesForm, instantForm, registryPeer, type RegistryOptions, unless } from '../registry/peer.ts';
import { imprintStyles, type PoliceRegistry } from './policeRegistry.ts';

const name = z.string().min(1).max(200);
const sealAnswer = z.strictObject({
  physicalCode: z.string(), sealName: name, ownerName: name, ownerCreditCode: z.string().length(18), filedAt: instantForm,
  voidSince: instantForm.optional(), validEnd: instantForm.optional(),
});

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const isPng = (bytes: Uint8Array): boolean => Buffer.compare(bytes.subarray(0, 8), pngSignature) === 0;
const millimetres = z.number().positive().max(200);
const imprintAnswer = z.strictObject({ physicalCode: z.string(), picture: bytesForm.refine(isPng), width: millimetres, height: millimetres, style: z.enum(imprintStyles) });

/** A police seal registry that speaks docs/connectors/police-registry.md. */
export function policeRegistryClient(options: RegistryOptions): PoliceRegistry {
  const peer = registryPeer('police-registry', { maxAnswerBytes: 8 * 1024 * 1024, ...options });
  return {
    ...filingOffice(peer),
    async find(physicalCode) {
      const body = await unless(['physical-seal-unknown'], getFrom(peer, `/seals/${encodeURIComponent(physicalCode)}`));
      return body && aboutSeal<PhysicalSeal>(peer, physicalCode, body, sealAnswer);
    },
    async imprint(physicalCode) {
      const body = await unless(['imprint-unknown'], getFrom(peer, `/seals/${encodeURIComponent(physicalCode)}/imprint`)).catch((error: unknown) => {
        throw isProblem(error, 'registry-refused') && isSealProblem(error.details.refusal) ? problem(error.details.refusal, { physicalCode }, error) : error;
      });
      if (body === undefined) return undefined;
      const { physicalCode: _, ...imprint } = aboutSeal(peer, physicalCode, body, imprintAnswer);
      return imprint;
    },
  };
}

const isSealProblem = (refusal: unknown): refusal is 'physical-seal-unknown' | 'physical-seal-void' => refusal === 'physical-seal-unknown' || refusal === 'physical-seal-void';

/** An answer about another seal than the one asked about is not taken. */
function aboutSeal<T extends { readonly physicalCode: string }>(peer: HttpPeer, physicalCode: string, body: Uint8Array, form: z.ZodType<T>): T {
  const answer = answerOf(peer, body, (json) => form.parse(json));
  if (answer.physicalCode !== physicalCode) throw problem(peer.malformed, { ...peer.about, reason: 'another-seal' });
  return answer;
}
