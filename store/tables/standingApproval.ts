import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, json, moment, text } from './columns.ts';
import type { RegisteredApprover } from './useRegister.ts';

/** Uses of a system that were approved once. design.md › Approval rule */
export interface StandingApprovalRow {
  readonly id: string;
  readonly esId: string;
  readonly unitId: string;
  readonly clientId: string;
  readonly documentKind: string | null;
  readonly template: string | null;
  readonly number: number;
  readonly dailyCap: number;
  readonly used: number;
  readonly day: string | null;
  readonly usedOnDay: number;
  readonly until: Instant;
  readonly answerableId: string;
  readonly applicationId: string | null;
  readonly approvers: readonly RegisteredApprover[];
  readonly termsSm3: string;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
}

export const standingApprovalTable = new EntitySchema<StandingApprovalRow>({
  name: 'standing_approval',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    unitId: text(36, { name: 'unit_id' }),
    clientId: text(36, { name: 'client_id' }),
    documentKind: text(64, { name: 'document_kind', nullable: true }),
    template: code(64, { nullable: true }),
    number: integer(),
    dailyCap: integer({ name: 'daily_cap' }),
    used: integer(),
    day: code(10, { nullable: true }),
    usedOnDay: integer({ name: 'used_on_day' }),
    until: moment({ name: 'until_at' }),
    answerableId: text(36, { name: 'answerable_id' }),
    applicationId: text(36, { name: 'application_id', nullable: true }),
    approvers: json(),
    termsSm3: code(64, { name: 'terms_sm3' }),
    grantedBy: text(60, { name: 'granted_by' }),
    grantedAt: moment({ name: 'granted_at' }),
    withdrawnAt: moment({ name: 'withdrawn_at', nullable: true }),
    withdrawnBy: text(60, { name: 'withdrawn_by', nullable: true }),
  },
});
