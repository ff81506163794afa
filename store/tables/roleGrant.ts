import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { Role } from '../../domain/permission/roles.ts';
import { moment, text } from './columns.ts';

/** A role that a person or client holds in a unit. */
export interface RoleGrantRow {
  readonly id: string;
  readonly holderId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly grantedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

export const roleGrantTable = new EntitySchema<RoleGrantRow>({
  name: 'role_grant',
  columns: {
    id: text(36, { primary: true }),
    holderId: text(36, { name: 'holder_id' }),
    role: text(32),
    unitId: text(36, { name: 'unit_id' }),
    grantedAt: moment({ name: 'granted_at' }),
    withdrawnAt: moment({ name: 'withdrawn_at', nullable: true }),
  },
});
