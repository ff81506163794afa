import { EntitySchema } from 'typeorm';
import type { OrderSignature } from '../../domain/application/order.ts';
import type { Instant } from '../../domain/instant.ts';
import { bytes, code, integer, moment, shortBytes, text } from './columns.ts';

/** How the applicant signed application and undertaking of a round. R67 */
export interface ApplicationSignatureRow {
  readonly applicationId: string;
  readonly round: number;
  readonly textSm3: string;
  readonly method: OrderSignature['proof']['method'];
  readonly referenceSealed: Uint8Array | null;
  readonly signature: Uint8Array | null;
  readonly signedBy: string;
  readonly signedAt: Instant;
}

export const applicationSignatureTable = new EntitySchema<ApplicationSignatureRow>({
  name: 'application_signature',
  columns: {
    applicationId: text(36, { name: 'application_id', primary: true }),
    round: integer({ primary: true }),
    textSm3: code(64, { name: 'text_sm3' }),
    method: text(32),
    referenceSealed: shortBytes(512, { name: 'reference_sealed', nullable: true }),
    signature: bytes('blob', { nullable: true }),
    signedBy: text(60, { name: 'signed_by' }),
    signedAt: moment({ name: 'signed_at' }),
  },
});
