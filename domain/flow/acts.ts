import type { Proof } from '../approval/rule.ts';

/** Where a refusal goes back to instead of ending the flow: to the requester's task, to the one before, or to the task named. */
export type GoingBack = 'requester' | 'previous' | { readonly element: string };

/** Whether an added person signs before, after or beside who adds them. */
export const signerPlaces = ['before', 'after', 'beside'] as const;
export type SignerPlace = (typeof signerPlaces)[number];

/** What a person does in a task beside deciding it, where the flow itself changes by it. Persons are named by their ids. */
export type TaskAct =
  /** 退回 */
  | { readonly act: 'return'; readonly to: string }
  /** 驳回, with the task that it goes back to. */
  | { readonly act: 'reject'; readonly to: GoingBack }
  /** 加签 */
  | { readonly act: 'add-signer'; readonly signer: string; readonly where: SignerPlace }
  /** 减签 */
  | { readonly act: 'remove-signer'; readonly signer: string }
  /** 转办 */
  | { readonly act: 'transfer'; readonly to: string }
  /** 离职转办: an administrator gives a leaver's place to another. */
  | { readonly act: 'hand-over'; readonly from: string; readonly to: string }
  /** 拿回: of a task that the person was the last to decide. */
  | { readonly act: 'take-back' }
  /** The end of a task that takes no decision, with what its form gave. */
  | { readonly act: 'complete'; readonly variables: Readonly<Record<string, unknown>> }
  /** 撤回: of the whole use, by who asked for it; in no task. */
  | { readonly act: 'withdraw' };
export type TaskActKind = TaskAct['act'];

/** An act as it is asked for and as it is kept. taskId: absent of a withdrawal. */
export interface TaskActEntry {
  readonly id: string;
  readonly taskId?: string;
  readonly person: string;
  /** The absent person for whom it is done. */
  readonly onBehalfOf?: string;
  readonly reason: string;
  /** Of a refusal, as of every decision: how the person proved who they are, and the SM3 of the subject that they saw. */
  readonly proof: Proof;
  readonly subject: string;
  readonly act: TaskAct;
}

/** Whether the act's own task must stand open: not that of a withdrawal, nor the one that is taken back. */
export const isInOpenTask = ({ act }: Pick<TaskActEntry, 'act'>): boolean => act.act !== 'withdraw' && act.act !== 'take-back';

/** What people do in a task that only the rows know of; the flow does not move by it. */
export const noteKinds = ['claim', 'unclaim', 'delegate', 'opine', 'recall', 'comment', 'urge', 'copy', 'read-copy'] as const;
export type NoteKind = (typeof noteKinds)[number];
