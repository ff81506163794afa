import { EntitySchema } from 'typeorm';
import type { Place } from '../../domain/use/place.ts';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, json, moment, shortBytes, text } from './columns.ts';

/** Who approved, as the register keeps it. AY 13 */
export interface RegisteredApprover {
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
  readonly counts?: string;
  /** The absent person in whose place, and their name. */
  readonly onBehalfOf?: string;
  readonly onBehalfOfName?: string;
}

/** 用印登记. R39 */
export interface UseRegisterRow {
  readonly unitId: string;
  readonly number: number;
  readonly stampId: string;
  readonly useId: string;
  readonly esId: string;
  readonly at: Instant;
  readonly reason: string;
  readonly approvers: readonly RegisteredApprover[];
  readonly handlerId: string;
  readonly documentName: string;
  readonly documentSm3: string;
  readonly place: Place;
  readonly signature: Uint8Array;
  readonly grantId: string | null;
  readonly standingApprovalId: string | null;
  readonly clientId: string | null;
  readonly answerableId: string | null;
}

export const useRegisterTable = new EntitySchema<UseRegisterRow>({
  name: 'use_register',
  columns: {
    unitId: text(36, { name: 'unit_id', primary: true }),
    number: integer({ primary: true }),
    stampId: text(36, { name: 'stamp_id' }),
    useId: text(36, { name: 'use_id' }),
    esId: text(64, { name: 'es_id' }),
    at: moment(),
    reason: text(1000),
    approvers: json(),
    handlerId: text(60, { name: 'handler_id' }),
    documentName: text(255, { name: 'document_name' }),
    documentSm3: code(64, { name: 'document_sm3' }),
    place: json({ type: 'varchar', length: 200 }),
    signature: shortBytes(200),
    grantId: text(36, { name: 'grant_id', nullable: true }),
    standingApprovalId: text(36, { name: 'standing_approval_id', nullable: true }),
    clientId: text(36, { name: 'client_id', nullable: true }),
    answerableId: text(36, { name: 'answerable_id', nullable: true }),
  },
});
