import type { ApproverSource } from '../domain/approval/rule.ts';

/** Whom a task is for. `superiors`: the heads of the requester's unit and those above it, up to a level; `expression`: FEEL giving person ids. */
export type TaskAudience =
  | ApproverSource
  | { readonly relation: 'requester' | 'chosen-by-requester' }
  | { readonly superiors: number }
  | { readonly expression: string }
  | { readonly persons: readonly string[] };

/** What an approver may do besides approving and refusing. */
export const approverActs = ['transfer', 'delegate', 'add-signer', 'remove-signer', 'return', 'take-back'] as const;
export type ApproverAct = (typeof approverActs)[number];

/** `yinxin:approval` */
export interface TaskApproval {
  /** The need of the approval rule this task counts for. */
  readonly counts?: string;
  /** Number of different persons who must approve. Under `all` and `in-order` it is a minimum: every one of the signers must. */
  readonly required: number;
  /** 或签 `any`: the number required; 会签 `all`: every signer; 依次 `in-order`: every signer, one after another; 票签 `vote`: by weight. `any` if absent. */
  readonly mode?: 'any' | 'all' | 'in-order' | 'vote';
  /** Of a vote: the share of all weight that must approve (0 < share ≤ 1), and weights by person; 1 if absent. */
  readonly vote?: { readonly share: number; readonly weights: Readonly<Record<string, number>> };
  /** A refusal ends the process, goes on with the outcome `refused`, or goes back to the requester's task. */
  readonly onRefuse: 'end' | 'continue' | 'return';
  readonly who?: TaskAudience;
  /** Absent: none of them. */
  readonly acts?: readonly ApproverAct[];
  /** Tasks that a return or refusal may go to; absent: every one before it in its scope. */
  readonly returnTo?: readonly string[];
  /** After the task that it was returned to: through everything again, or straight back to who returned it. */
  readonly afterReturn?: 'again' | 'straight-back';
  /** What happens when nobody is found who may act. */
  readonly nobody?: 'incident' | 'unit-head' | 'flow-administrator';
  /** What happens when the requester is whom the task is for. */
  readonly requesterApproves?: 'forbid' | 'superior' | 'allow';
  /** What happens when the task is overdue; `pass` is refused for a task that counts. */
  readonly overtime?: { readonly remindEvery?: string; readonly escalateTo?: 'unit-head' | 'flow-administrator'; readonly act?: 'refuse' | 'pass' };
}
