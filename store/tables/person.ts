import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, integer, moment, shortBytes, text } from './columns.ts';

/** An account of a person. R54 */
export interface PersonRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly mail: string;
  readonly passwordHash: string;
  readonly totpSecretSealed: Uint8Array | null;
  readonly totpLastStep: number;
  readonly identityNumberSealed: Uint8Array | null;
  readonly telephoneSealed: Uint8Array | null;
  readonly failedSignIns: number;
  readonly lockedUntil: Instant | null;
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
}

export const personTable = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: text(36, { primary: true }),
    login: text(100),
    name: text(100),
    mail: text(200),
    passwordHash: text(200, { name: 'password_hash' }),
    totpSecretSealed: shortBytes(255, { name: 'totp_secret_sealed', nullable: true }),
    totpLastStep: bigInteger({ name: 'totp_last_step' }),
    identityNumberSealed: shortBytes(255, { name: 'identity_number_sealed', nullable: true }),
    telephoneSealed: shortBytes(255, { name: 'telephone_sealed', nullable: true }),
    failedSignIns: integer({ name: 'failed_sign_ins' }),
    lockedUntil: moment({ name: 'locked_until', nullable: true }),
    disabledAt: moment({ name: 'disabled_at', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
