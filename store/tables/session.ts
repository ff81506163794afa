import { EntitySchema } from 'typeorm';
import type { Proof } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import { code, moment, text } from './columns.ts';

/** An open or ended sign-in; the id is the SM3 of what the caller presents. */
export interface SessionRow {
  readonly id: string;
  readonly holderKind: 'person' | 'client';
  readonly holderId: string;
  readonly proof: Proof;
  readonly csrfSm3: string | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    id: code(64, { primary: true }),
    holderKind: text(8, { name: 'holder_kind' }),
    holderId: text(36, { name: 'holder_id' }),
    proof: text(16),
    csrfSm3: code(64, { name: 'csrf_sm3', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
    lastSeenAt: moment({ name: 'last_seen_at' }),
    expiresAt: moment({ name: 'expires_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
