import type { ProblemCode } from '../errors.ts';
import type { Instant } from '../instant.ts';
import { isCreditCode } from '../owner/creditCode.ts';
import type { OwnerKind } from '../owner/kinds.ts';
import type { Policy } from '../policy/policy.ts';
import { problem, type Problem } from '../problem.ts';
import { sealNameFits } from '../seal/holding.ts';
import { eligibilityFindings, type LostSeal, predecessorFinding } from './eligibility.ts';
import { closestRule, imprintSource, sizeFits } from './imprint.ts';
import { makesSeal } from './kinds.ts';
import { judgeMaterials, requiredMaterials, type JudgedMaterial, type MaterialFinding } from './materials.ts';
import type { ApplicationOrder, SharedMaterial } from './order.ts';
import { undertakingFindings } from './undertaking.ts';

/** What an application is judged by, beside itself. */
export interface SubmissionFacts {
  readonly at: Instant;
  readonly owner: { readonly id: string; readonly name: string; readonly kind: OwnerKind; readonly division: string; readonly creditCode?: string };
  /** Name of the person who is to hold the seal. */
  readonly holderName?: string;
  /** The seal that the application is about. */
  readonly predecessor?: LostSeal & { readonly unit: string };
  /** What shared data gave. */
  readonly shared: readonly SharedMaterial[];
}

/** What is wrong with an application, in the words of one code. */
interface Finding {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
}
type Judge = (policy: Policy, order: ApplicationOrder, facts: SubmissionFacts) => readonly Finding[];

const finding = (code: ProblemCode, details: Finding['details'] = {}): readonly Finding[] => [{ code, details }];

const judges: readonly Judge[] = [
  (policy, { undertaking }) => (undertakingFindings(policy, { undertaking, signed: true }).length > 0 ? finding('undertaking-missing', { article: policy.material.undertaking.article }) : []), // R67
  (policy, order, facts) => {
    const missing = missingFields(policy, order, facts);
    return missing.length > 0 ? finding('application-incomplete', { missing }) : [];
  },
  (_, __, { owner }) => (owner.kind === 'natural-person' || (owner.creditCode !== undefined && isCreditCode(owner.creditCode)) ? [] : finding('credit-code-invalid', { unit: owner.id })), // R04
  judgeOwnership,
  (_, { kind, category, subtype, name }, { owner, holderName }) => // R02, R06
    (!makesSeal(kind) || sealNameFits({ category, ...(subtype && { subtype }) }, name, { owner: owner.name, holder: holderName }) ? [] : finding('seal-name-invalid', { name, category })),
  judgeSize,
  judgeReason,
  judgePredecessor,
  judgeSupplied,
];

/**
 * The problem for which an application cannot be handed in, by the policy in force; undefined when it can. The problem is that of the first finding; `details.findings` names
 * all of them at once. R02-R09, R30-R33, R62, R67
 */
export function submissionProblem(policy: Policy, order: ApplicationOrder, facts: SubmissionFacts): Problem | undefined {
  const findings = judges.flatMap((judge) => judge(policy, order, facts));
  const [first] = findings;
  return first && problem(first.code, { ...first.details, findings });
}

/** Fields without which the kind of application says too little. */
function missingFields(policy: Policy, order: ApplicationOrder, { owner }: SubmissionFacts): readonly string[] {
  const { kind, category, subtype, positionRole, holder, predecessor, reason, imprint } = order;
  const withoutPhysical = policy.material.physicalFirst.value.includes(category) && order.physicalCode === undefined; // that is what lacks, not its imprint
  const drawn = makesSeal(kind) && !withoutPhysical && imprintSource(policy, { ...order, ownerKind: owner.kind }).source !== 'police-filed';
  const needed: Readonly<Record<string, boolean>> = {
    subtype: category === 'unit' && subtype === undefined,
    positionRole: category === 'position' && positionRole === undefined,
    holder: category !== 'unit' && holder === undefined,
    predecessor: kind !== 'issue' && predecessor === undefined,
    reason: listedReasons(policy, order) !== undefined && reason === undefined,
    imprint: drawn && imprint === undefined, // R15
  };
  return Object.keys(needed).filter((field) => needed[field]);
}

/** R62, R02, R03, R08: asked of new seals only; who has a seal may always end it. */
function judgeOwnership(policy: Policy, order: ApplicationOrder, { owner }: SubmissionFacts): readonly Finding[] {
  if (!makesSeal(order.kind)) return [];
  const found = eligibilityFindings(policy, { ...order, ownerKind: owner.kind, division: owner.division });
  const physical = found.filter(({ finding: name }) => name.startsWith('physical-seal'));
  const others = found.filter((one) => !physical.includes(one));
  return [
    ...(others.length > 0 ? finding('owner-not-eligible', { reasons: others }) : []),
    ...(physical.length > 0 ? finding('physical-seal-required', { reasons: physical }) : []),
  ];
}

/** R15: what has a rule, or follows the closest one, has its size. */
function judgeSize(policy: Policy, order: ApplicationOrder, { owner }: SubmissionFacts): readonly Finding[] {
  if (!makesSeal(order.kind) || !order.imprint) return [];
  const rule = closestRule(policy, { ...order, ownerKind: owner.kind });
  return !rule || sizeFits(rule, order.imprint) ? [] : finding('imprint-invalid', { reason: 'size', rule: rule.article, width: order.imprint.width, height: order.imprint.height });
}

/** The codes that the policy lists for the kind; undefined where it lists none. R30-R32 */
function listedReasons({ ending }: Policy, { kind }: Pick<ApplicationOrder, 'kind'>): readonly string[] | undefined {
  if (kind === 'change') return ending.reissue.reasons;
  if (kind === 'remake') return ending.remake.reasons;
  return kind === 'revoke' ? ending.revocation.reasons : undefined;
}

function judgeReason(policy: Policy, order: ApplicationOrder): readonly Finding[] {
  const listed = listedReasons(policy, order);
  if (!listed || !order.reason) return [];
  const { code, text } = order.reason;
  const says = listed.includes(code) && (code !== 'other' || text.trim() !== ''); // 等 is "other", with text
  return says ? [] : finding('reason-not-listed', { code, listed });
}

function judgePredecessor(policy: Policy, { kind, predecessor }: ApplicationOrder, { predecessor: seal, owner, at }: SubmissionFacts): readonly Finding[] {
  if (kind === 'issue' || predecessor === undefined) return [];
  if (seal?.unit !== owner.id) return finding('seal-unknown', { esId: predecessor });
  const refused = predecessorFinding(policy, kind, seal, at);
  return refused ? finding('seal-transition-refused', { esId: predecessor, status: seal.status, ...refused }) : [];
}

const materialCodes = { missing: 'material-missing', 'of-another': 'material-of-another', expired: 'material-expired', 'wrong-kind': 'material-wrong-kind' } as const satisfies Record<MaterialFinding['finding'], ProblemCode>;

/** R07, R09: each document that lacks is named, with its article. */
function judgeSupplied(policy: Policy, order: ApplicationOrder, { at, owner, shared }: SubmissionFacts): readonly Finding[] {
  const supplied: readonly JudgedMaterial[] = [
    ...order.materials.map((material) => ({ ...material, source: 'applicant' as const })),
    ...(policy.material.sharedNotAsked.value ? shared.map((material) => ({ ...material, source: 'shared-data' as const })) : []),
  ];
  const facts = { at, unit: owner.id, handler: order.applicant.replace(/^person\//, ''), ...(order.holder !== undefined && { holder: order.holder }) };
  const found = judgeMaterials(requiredMaterials(policy, { ...order, suppliesImprint: suppliesInstead(policy, order, owner.kind) }), supplied, facts);
  return (Object.keys(materialCodes) as MaterialFinding['finding'][]).flatMap((kind) => {
    const some = found.filter((one) => one.finding === kind);
    if (some.length === 0) return [];
    const named = some.map(({ finding: _, ...rest }) => rest);
    return finding(materialCodes[kind], kind === 'missing' ? { missing: named } : { materials: named });
  });
}

/** Whether the applicant's picture stands in for one that the police registry should give. R13 */
export const suppliesInstead = (policy: Policy, order: Pick<ApplicationOrder, 'kind' | 'category' | 'subtype' | 'positionRole' | 'physicalCode' | 'imprint'>, ownerKind: OwnerKind): boolean =>
  order.imprint !== undefined && imprintSource(policy, { ...order, ownerKind }).source === 'police-filed';
