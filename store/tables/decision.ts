import { EntitySchema } from 'typeorm';
import type { DecisionOutcome, Proof } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import { code, flag, json, moment, text } from './columns.ts';

/** One person's decision in a task. */
export interface DecisionRow {
  readonly id: string;
  readonly instanceId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly counts: string | null;
  readonly outcome: DecisionOutcome;
  readonly proof: Proof;
  readonly subjectSm3: string;
  readonly commentText: string;
  readonly at: Instant;
  readonly supersededAt: Instant | null;
  /** Answers of a review. R10 */
  readonly criteria: Readonly<Record<string, boolean>> | null;
  /** The absent person in whose place it was taken. */
  readonly onBehalfOf: string | null;
  /** A refusal in a vote that was passed. */
  readonly outvoted: boolean;
}

export const decisionTable = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: {
    id: text(64, { primary: true }),
    instanceId: text(48, { name: 'instance_id' }),
    taskId: text(160, { name: 'task_id' }),
    personId: text(36, { name: 'person_id' }),
    counts: text(64, { nullable: true }),
    outcome: text(16),
    proof: text(16),
    subjectSm3: code(64, { name: 'subject_sm3' }),
    commentText: text(1000, { name: 'comment_text' }),
    at: moment(),
    supersededAt: moment({ name: 'superseded_at', nullable: true }),
    criteria: json({ type: 'varchar', length: 255, nullable: true }),
    onBehalfOf: text(36, { name: 'on_behalf_of', nullable: true }),
    outvoted: flag({ default: 0 }),
  },
});
