import { reviewerRefusal, type ReviewerRefusal } from '../../domain/application/competence.ts';
import type { ProblemCode } from '../../domain/errors.ts';
import { problem } from '../../domain/problem.ts';
import { accountOf, chains, personActor } from '../actors.ts';
import type { ApplicationRow } from '../tables/application.ts';
import type { InstanceRow } from '../tables/instance.ts';
import type { Transaction } from '../transaction.ts';
import { actedFor, takeSide } from './actingSides.ts';
import type { HostedFlow } from './hostedFlow.ts';
import { isOwners } from './reviewGround.ts';
import { sceneOfSeal } from './sealReadiness.ts';
import { sealRow } from './sealRows.ts';

/** The flow of a review: those who decide are of the issuing department, and none of them is the applicant or acts for the making authority. R11, R63 */
export const hostedReview = (tx: Transaction, application: ApplicationRow, instance: InstanceRow): HostedFlow => (isOwners(application) ? hostedByOwner(tx, application, instance) : {
  instance, chain: chains.application(application.id), noun: 'review',
  scene: () => Promise.resolve({ unit: application.issuingUnitId, requester: application.applicantId }),

  admitted: async ({ counts }, persons) => {
    if (counts === undefined || persons.size === 0) return persons;
    const refusalOf = await reviewers(tx, application, [...persons]);
    return new Set([...persons].filter((person) => refusalOf(person) === undefined));
  },

  beforeDecision: async ({ counts }, person) => {
    if (counts !== null) await actAsReviewer(tx, application, person, 'review.decided');
  },
});

/** The flow of a standing approval: those who decide are of the seal's own unit, as the seal's rule says. R36 */
const hostedByOwner = (tx: Transaction, { id, applicantId, predecessor }: Pick<ApplicationRow, 'id' | 'applicantId'> & { readonly predecessor: string }, instance: InstanceRow): HostedFlow => ({
  instance, chain: chains.application(id), noun: 'review',
  scene: async () => sceneOfSeal(await sealRow(tx, predecessor), applicantId),
  admitted: (_task, persons) => Promise.resolve(persons),
  beforeDecision: () => Promise.resolve(),
});

const refusals: Readonly<Record<ReviewerRefusal, ProblemCode>> = { 'not-competent': 'reviewer-not-competent', 'is-applicant': 'reviewer-is-applicant', 'acts-in-both': 'roles-on-one-seal' };

/** Throws unless the person may review the application, and notes that they have: `reviewer-not-competent`, `reviewer-is-applicant`, `roles-on-one-seal`. R11, R63 */
export async function actAsReviewer(tx: Transaction, application: ApplicationRow, person: string, act: string): Promise<void> {
  const refusal = (await reviewers(tx, application, [person]))(person);
  if (refusal) throw problem(refusals[refusal], { application: application.id, person });
  await takeSide(tx, application, { actor: personActor(person), side: 'issuing', act });
}

/** Reads what is known of the persons; then says why one may not review, if so. */
async function reviewers(tx: Transaction, application: ApplicationRow, persons: readonly string[]): Promise<(person: string) => ReviewerRefusal | undefined> {
  const { issuingUnitId: issuingUnit, applicantId, holderId, twoBodies } = application;
  const grants = await tx.query<{ person: string; unit: string }>('SELECT holder_id AS person, unit_id AS unit FROM role_grant WHERE holder_id IN (?) AND withdrawn_at IS NULL', [persons]);
  const makers = await actedFor(tx, application, 'making');
  const applicants = [accountOf(applicantId), ...(holderId === null ? [] : [holderId])];
  return (reviewer) => reviewerRefusal({ reviewer, units: grants.filter(({ person }) => person === reviewer).map(({ unit }) => unit), issuingUnit, applicants, makers, twoBodies });
}
