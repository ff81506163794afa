import type { OwnerKind } from '../owner/kinds.ts';
import { levelOf } from '../owner/division.ts';
import type { Policy } from '../policy/policy.ts';
import { isInScope, type PersonalHolder, type SealKind } from '../seal/kinds.ts';
import type { LossReason } from '../seal/reasons.ts';
import { afterLoss, mayRestore } from '../life/loss.ts';
import { statusAt, type SealState, type SealStatus } from '../seal/status.ts';
import type { Instant } from '../instant.ts';
import type { ApplicationKind } from './kinds.ts';

/** Who applies for which seal. */
export interface EligibilityQuestion extends SealKind {
  readonly ownerKind: OwnerKind;
  /** GB/T 2260 division of the owner, six digits. */
  readonly division: string;
  readonly personalHolder?: PersonalHolder;
  readonly physicalCode?: string;
  /** Why there is no physical seal. R08 */
  readonly noPhysicalSealReason?: string;
  readonly internalOnly?: boolean;
}

/** Why an owner may not have such a seal, with the article that says so. R62 */
export interface EligibilityFinding {
  readonly finding:
    | 'owner-not-eligible' | 'holder-not-eligible' | 'subtype-not-offered' | 'role-not-offered' | 'government-service-not-eligible'
    | 'physical-seal-required' | 'physical-seal-reason-missing' | 'internal-not-offered';
  readonly article: string;
}

interface Check {
  readonly finding: EligibilityFinding['finding'];
  /** The article, where the check fails. */
  readonly fails: (policy: Policy, asked: EligibilityQuestion) => string | undefined;
}

const unless = (holds: boolean, article: string): string | undefined => (holds ? undefined : article);

/** One row a question; all are asked, so that a refusal names everything at once. */
const checks: readonly Check[] = [
  { finding: 'owner-not-eligible', fails: ({ ownership: { owners } }, { category, ownerKind }) => unless(owners[category].value.includes(ownerKind), owners[category].article) },
  {
    finding: 'holder-not-eligible', // R62
    fails: ({ ownership: { personalHolders } }, { category, personalHolder = 'person' }) => unless(category !== 'personal' || personalHolders.value.includes(personalHolder), personalHolders.article),
  },
  { finding: 'subtype-not-offered', fails: ({ ownership: { subtypes } }, { category, subtype }) => unless(category === 'unit' ? subtype !== undefined && subtypes.value.includes(subtype) : subtype === undefined, subtypes.article) }, // R02
  {
    finding: 'role-not-offered', // R03
    fails: ({ ownership: { positionRoles } }, { category, positionRole }) => unless(category === 'position' ? positionRole !== undefined && positionRoles.value.includes(positionRole) : positionRole === undefined, positionRoles.article),
  },
  {
    finding: 'government-service-not-eligible', // R02
    fails: ({ ownership: { governmentService } }, { subtype, ownerKind, division }) =>
      unless(subtype !== 'government-service' || (governmentService.owners.includes(ownerKind) && governmentService.levels.includes(levelOf(division))), governmentService.article),
  },
  { finding: 'physical-seal-required', fails: ({ material: { physicalFirst } }, { category, physicalCode }) => unless(!physicalFirst.value.includes(category) || physicalCode !== undefined, physicalFirst.article) }, // R08
  {
    finding: 'physical-seal-reason-missing', // R08
    fails: ({ material: { physicalFirst } }, { category, physicalCode, noPhysicalSealReason }) =>
      unless(physicalFirst.value.includes(category) || physicalCode !== undefined || Boolean(noPhysicalSealReason?.trim()), 'R08, NAT 16'),
  },
  { finding: 'internal-not-offered', fails: ({ ownership: { internalSeals } }, { internalOnly }) => unless(!internalOnly || internalSeals.value, internalSeals.article) }, // R72
];

/** Everything that keeps an owner from such a seal; empty when the owner may have it. R02, R03, R08, R62 */
export function eligibilityFindings(policy: Policy, asked: EligibilityQuestion): readonly EligibilityFinding[] {
  return checks.flatMap(({ finding, fails }) => {
    const article = fails(policy, asked);
    return article === undefined ? [] : [{ finding, article }];
  });
}

/** Whether the seal stamps documents of the kind: a government-service seal only those the policy names. R02 */
export function stampsDocumentKind({ ownership }: Policy, seal: SealKind, documentKind: string | undefined): boolean {
  const bound = isInScope([{ category: 'unit', subtypes: ['government-service'] }], seal);
  return !bound || (documentKind !== undefined && ownership.governmentService.documentKinds.includes(documentKind));
}

/** States of a seal from which an application about it may be made; `issue` has no such seal. NAT 17-19, R30-R32, R41 */
const predecessorStates: Readonly<Record<Exclude<ApplicationKind, 'issue'>, readonly SealStatus[]>> = {
  change: ['active', 'suspended', 'expired', 'lost'],
  remake: ['active', 'suspended', 'expired', 'lost'],
  revoke: ['made', 'active', 'suspended', 'expired', 'lost'],
  restore: ['lost'],
  renew: ['active', 'expired'],
  'standing-approval': ['active'],
  custody: ['made', 'active', 'suspended'],
  'pin-reset': ['made', 'active', 'suspended'],
};

/** Why an application cannot be about the seal as it stands now. */
export interface PredecessorFinding {
  readonly finding: 'status-not-eligible' | 'remake-not-after-loss' | 'restore-not-allowed';
  readonly article: string;
}

/** The seal as it stands, and the reasons for which its loss was reported. */
export type LostSeal = SealState & { readonly lossReasons?: readonly LossReason[] };

/** Judges the seal that an application is about at an instant; undefined when it may. Whether a renewal's window is open: life/renewal.ts. R30-R32, A11 */
export function predecessorFinding(policy: Policy, kind: Exclude<ApplicationKind, 'issue'>, seal: LostSeal, at: Instant): PredecessorFinding | undefined {
  const { ending } = policy;
  const status = statusAt(seal, at);
  if (!predecessorStates[kind].includes(status)) return { finding: 'status-not-eligible', article: 'NAT 17, NAT 18, NAT 19' };
  if (kind === 'remake' && status === 'lost' && !afterLoss(policy).includes('remake')) return { finding: 'remake-not-after-loss', article: ending.afterLoss.article };
  if (kind === 'restore' && !mayRestore(policy, seal.lossReasons ?? [])) return { finding: 'restore-not-allowed', article: `R35, ${ending.restoreAfterLoss.article}` };
  return undefined;
}
