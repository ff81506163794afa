import type { Instant } from '../instant.ts';

/** How a person proved at sign-in, or at the decision, who they are; later ones are stronger. */
export const proofs = ['session', 'totp', 'passkey'] as const;
export type Proof = (typeof proofs)[number];

/** What a person may decide. `returned` sends an application back for correction; it is no approval. */
export const decisionOutcomes = ['approved', 'refused', 'returned'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Who may give an approval: a role in the seal's unit, a relation to the use, or the seal's holder. */
export type ApproverSource =
  | { readonly role: string }
  | { readonly relation: 'unit-head-of-requester' | 'custodian' | 'holder' };

/** One approval that a stamp needs. */
export interface ApprovalNeed {
  /** Named by `yinxin:approval counts="…"` in a flow. */
  readonly id: string;
  readonly who: ApproverSource;
  /** Number of different persons. */
  readonly count: number;
  /** `requester`, or ids of other needs, whose persons do not count here. */
  readonly distinctFrom: readonly string[];
  readonly proof: Proof;
  /** How old an approval may be when the stamp is made, in milliseconds; undefined: any age. */
  readonly maxAge?: number;
}

/** What must have been approved before a seal stamps; set by the owner's head, versioned. R36 */
export interface ApprovalRule {
  readonly id: string;
  readonly version: number;
  readonly needs: readonly ApprovalNeed[];
}

/** One person's decision in a task, as the register keeps it. */
export interface Decision {
  readonly taskId: string;
  /** The need it counts for; undefined for a task that does not count. */
  readonly counts?: string;
  readonly outcome: DecisionOutcome;
  readonly person: string;
  /** The absent person in whose place it was taken. */
  readonly onBehalfOf?: string;
  readonly at: Instant;
  readonly proof: Proof;
  /** SM3 of the subject that was decided, hex. */
  readonly subject: string;
  /** What the person said to it. */
  readonly comment?: string;
  /** Answers to the criteria of a review, each on its own. R10 */
  readonly criteria?: Readonly<Record<string, boolean>>;
  /** Since when it counts no longer: its task was opened anew, or given up before it was complete. */
  readonly supersededAt?: Instant;
  /** A refusal in a vote that was passed: it stops nothing, and never counts as an approval. */
  readonly outvoted?: true;
}

/** Whether a decision still speaks about a subject. */
export const stands = (decision: Decision, subject: string): boolean => decision.subject === subject && decision.supersededAt === undefined;

/** What the rule is judged against. */
export interface ApprovalEvidence {
  readonly requester: string;
  /** SM3 of the subject that is to be stamped, hex. */
  readonly subject: string;
  readonly decisions: readonly Decision[];
  /** Whether the person may, at this instant, give the approval the need asks for. */
  readonly mayApprove: (person: string, need: ApprovalNeed) => boolean;
  readonly at: Instant;
}

/** The needs that the decisions do not meet; empty when the stamp may be made. R36 */
export function unmetNeeds(rule: ApprovalRule, evidence: ApprovalEvidence): readonly ApprovalNeed[] {
  if (evidence.decisions.some((decision) => decision.outcome !== 'approved' && decision.outvoted !== true && stands(decision, evidence.subject))) return rule.needs;
  return rule.needs.filter((need) => numberOfApprovers(rule, need, evidence) < need.count);
}

/** Who takes part in a decision: the one who takes it, and the absent one in whose place. Both are judged where persons must differ. */
export const personsIn = ({ person, onBehalfOf }: Pick<Decision, 'person' | 'onBehalfOf'>): readonly string[] => (onBehalfOf === undefined ? [person] : [person, onBehalfOf]);

/** Approvals of which no two have a person in common. */
function numberOfApprovers(rule: ApprovalRule, need: ApprovalNeed, evidence: ApprovalEvidence): number {
  const taken = new Set(need.distinctFrom.includes('requester') ? [evidence.requester] : []);
  for (const other of rule.needs) {
    if (need.distinctFrom.includes(other.id)) counting(other, evidence).flatMap(personsIn).forEach((person) => taken.add(person));
  }
  let number = 0;
  for (const persons of counting(need, evidence).map(personsIn)) {
    if (persons.some((person) => taken.has(person))) continue;
    persons.forEach((person) => taken.add(person));
    number += 1;
  }
  return number;
}

function counting(need: ApprovalNeed, { decisions, subject, requester, at, mayApprove }: ApprovalEvidence): Decision[] {
  return decisions.filter(
    (decision) =>
      decision.counts === need.id &&
      decision.outcome === 'approved' &&
      stands(decision, subject) &&
      proofs.indexOf(decision.proof) >= proofs.indexOf(need.proof) &&
      (need.maxAge === undefined || at - decision.at <= need.maxAge) &&
      (decision.onBehalfOf === undefined || decision.person !== requester) &&
      mayApprove(decision.onBehalfOf ?? decision.person, need),
  );
}
