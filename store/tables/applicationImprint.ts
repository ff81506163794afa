import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bytes, code, decimal, flag, integer, moment, text } from './columns.ts';

/** A picture that an application's seal may have, and how it compared. R13-R15 */
export interface ApplicationImprintRow {
  readonly applicationId: string;
  readonly round: number;
  readonly variant: 'filed' | 'supplied' | 'drawn';
  readonly picture: Uint8Array;
  readonly sm3: string;
  readonly width: number;
  readonly height: number;
  readonly style: string | null;
  readonly rule: string | null;
  readonly why: string | null;
  readonly since: Instant | null;
  readonly chosen: boolean;
  readonly recordedAt: Instant;
  readonly comparison: 'same' | 'different' | 'accepted' | null;
  readonly comparedBy: string | null;
  readonly comparedAt: Instant | null;
  readonly comparisonReason: string | null;
}

export const applicationImprintTable = new EntitySchema<ApplicationImprintRow>({
  name: 'application_imprint',
  columns: {
    applicationId: text(36, { name: 'application_id', primary: true }),
    round: integer({ primary: true }),
    variant: text(16, { primary: true }),
    picture: bytes('mediumblob'),
    sm3: code(64),
    width: decimal(6, 2),
    height: decimal(6, 2),
    style: text(200, { nullable: true }),
    rule: text(200, { name: 'rule_followed', nullable: true }),
    why: text(1000, { nullable: true }),
    since: moment({ name: 'since_at', nullable: true }),
    chosen: flag(),
    recordedAt: moment({ name: 'recorded_at' }),
    comparison: text(16, { nullable: true }),
    comparedBy: text(60, { name: 'compared_by', nullable: true }),
    comparedAt: moment({ name: 'compared_at', nullable: true }),
    comparisonReason: text(1000, { name: 'comparison_reason', nullable: true }),
  },
});
