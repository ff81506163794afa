import canonicalize from 'canonicalize';
import * as z from 'zod';
import { materialKinds } from '../../../domain/application/materialKinds.ts';
import type { ApplicationOrder, OrderSignature, SuppliedImprint, SuppliedMaterial } from '../../../domain/application/order.ts';
import { hex } from '../../../domain/bytes.ts';
import { instant } from '../../../domain/instant.ts';
import { isAllowed } from '../../../domain/permission/table.ts';
import { problem } from '../../../domain/problem.ts';
import { isPhysicalSealCode } from '../../../domain/seal/code.ts';
import { readImprint } from '../../../sealing/imprint/imprint.ts';
import type { AnyCall } from '../../route.ts';
import { Id, InstantText, Reason } from '../../schemas.ts';

/** Pieces of what is handed in, alike in an application and in its correction. */
export const SealName = z.string().trim().min(1).max(200);
export const PhysicalCode = z.string().refine(isPhysicalSealCode, 'is not a code of 13 digits');
export const MaterialForms = z.array(z.strictObject({
  kind: z.enum(materialKinds), documentId: Id,
  about: Id.optional().meta({ description: 'the person or unit that it proves; whom its kind asks for if not given' }),
  validUntil: InstantText.optional(),
})).max(50);
const millimetres = z.int().min(5).max(60);
export const ImprintForm = z.strictObject({ picture: z.base64().min(1).max(2_800_000).meta({ description: 'PNG' }), width: millimetres, height: millimetres, why: Reason.meta({ description: 'why the filed imprint cannot be had, or that it is the applicant\'s choice' }) });

type Handing = Pick<AnyCall, 'actor' | 'caller' | 'newId' | 'session' | 'store' | 'cryptography'>;

/** The documents, which must be such as the applicant may read. `document-unknown` */
export async function materialsFrom({ store, actor, caller }: Handing, forms: z.output<typeof MaterialForms>): Promise<readonly SuppliedMaterial[]> {
  for (const { documentId } of forms) {
    const { unit, createdBy } = await store.documents.row(documentId);
    if (!isAllowed(actor, 'document.read', { unit, own: createdBy === caller })) throw problem('document-unknown', { document: documentId });
  }
  return forms.map(({ validUntil, about, ...material }) => ({ ...material, ...(about !== undefined && { about }), ...(validUntil !== undefined && { validUntil: instant(validUntil) }) }));
}

/** The picture, kept as a document. What no stamp could show is refused now: `imprint-invalid`. */
export async function imprintFrom({ store, newId, caller }: Handing, unit: string, { picture, ...about }: z.output<typeof ImprintForm>): Promise<SuppliedImprint> {
  const content = Buffer.from(picture, 'base64');
  readImprint(content, about);
  const { id } = await store.documents.put(content, { id: newId('imprint'), name: 'imprint.png', mediaType: 'image/png', unit, createdBy: caller, limit: content.length });
  return { documentId: id, ...about };
}

/** The applicant's signature: what exactly was handed in, by whom, and how they proved who they are. Where the policy asks for it a sign-in with one factor is not enough: `proof-too-weak`. R67 */
export async function signed({ actor, store, session, cryptography }: Handing, order: ApplicationOrder): Promise<OrderSignature> {
  const method: OrderSignature['proof']['method'] = session?.proof ?? (actor.kind === 'client' ? 'signed-request' : 'session'); // a system without a token has signed the request itself
  const { material } = await store.policy();
  if (material.signature.value && method === 'session') throw problem('proof-too-weak', { needed: 'totp', article: material.signature.article });
  return { textSm3: hex(cryptography.sm3.hash(Buffer.from(canonicalize(order) ?? ''))), proof: { method } };
}
