import type { OwnerKind } from '../owner/kinds.ts';
import type { Policy } from '../policy/policy.ts';
import type { ApplicationKind } from './kinds.ts';

/** What a reviewer answers, each for itself, with its Chinese name. R10; terms.md › Review criteria */
export const reviewCriterionNames = {
  authenticity: '真实性',
  legality: '合法性',
  validity: '有效性',
  completeness: '完整性',
  reasonableness: '合理性',
} as const;
export type ReviewCriterion = keyof typeof reviewCriterionNames;
export const reviewCriteria = Object.keys(reviewCriterionNames) as readonly ReviewCriterion[];

/** Which of the review flows of an issuing department an application runs. R12 */
export const reviewFlows = ['full', 'simplified'] as const;
export type ReviewFlow = (typeof reviewFlows)[number];

/** Simplified where the policy names the owner's kind or the kind of application; the legal checks are the same in both (A21). R12, R31 */
export function reviewFlowFor({ review: { simplified } }: Policy, { kind, ownerKind }: { readonly kind: ApplicationKind; readonly ownerKind: OwnerKind }): ReviewFlow {
  return simplified.owners.includes(ownerKind) || simplified.kinds.includes(kind) ? 'simplified' : 'full';
}

/** A reviewer's answers: each asked criterion true or false. */
export type CriteriaAnswers = Readonly<Partial<Record<ReviewCriterion, boolean>>>;

/** What is wrong with the answers that go with an outcome: not answered, or answered against it. A refusal says no to something, an approval to nothing. R10 */
export type AnswerFinding = { readonly finding: 'unanswered' | 'against-approval' | 'not-asked'; readonly criterion: ReviewCriterion } | { readonly finding: 'refusal-without-ground' };

/** Judges the answers; empty when they fit the outcome. A return for correction needs no answers. R10 */
export function judgeAnswers({ review }: Policy, outcome: 'approved' | 'refused' | 'returned', answers: CriteriaAnswers): readonly AnswerFinding[] {
  const asked = review.criteria.value;
  const foreign = reviewCriteria.filter((criterion) => answers[criterion] !== undefined && !asked.includes(criterion)).map((criterion) => ({ finding: 'not-asked', criterion }) as const);
  if (outcome === 'returned') return foreign;
  const unanswered = asked.filter((criterion) => answers[criterion] === undefined).map((criterion) => ({ finding: 'unanswered', criterion }) as const);
  const denied = asked.filter((criterion) => answers[criterion] === false);
  if (outcome === 'approved') return [...foreign, ...unanswered, ...denied.map((criterion) => ({ finding: 'against-approval', criterion }) as const)];
  return denied.length > 0 ? [...foreign, ...unanswered] : [...foreign, ...unanswered, { finding: 'refusal-without-ground' }];
}
