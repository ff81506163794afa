import * as z from 'zod';
import { imprintSource } from '../../../domain/application/imprint.ts';
import { applicationKinds, makesSeal } from '../../../domain/application/kinds.ts';
import { materialKindNames, materialKinds, materialSubjects } from '../../../domain/application/materialKinds.ts';
import { requiredMaterials } from '../../../domain/application/materials.ts';
import { reviewCriteria, reviewCriterionNames } from '../../../domain/application/review.ts';
import { ownerKinds } from '../../../domain/owner/kinds.ts';
import { policyName } from '../../../domain/policy/policy.ts';
import { positionRoles, sealCategories, unitSealSubtypes } from '../../../domain/seal/kinds.ts';
import { onNothing, route } from '../../route.ts';
import { PhysicalCode } from './form.ts';

const RequirementsQuery = z.strictObject({
  kind: z.enum(applicationKinds), category: z.enum(sealCategories), ownerKind: z.enum(ownerKinds), subtype: z.enum(unitSealSubtypes).optional(), positionRole: z.enum(positionRoles).optional(),
  physicalCode: PhysicalCode.optional(), suppliesImprint: z.stringbool().default(false).meta({ type: 'boolean' }),
});

const Requirements = z.object({
  policy: z.string(),
  materials: z.array(z.object({ kind: z.enum(materialKinds), name: z.string(), about: z.enum(materialSubjects), article: z.string() })),
  sharedNotAsked: z.boolean().meta({ description: 'what shared data give need not be handed in' }),
  physicalSealFirst: z.boolean(),
  undertaking: z.boolean(),
  imprint: z.object({ source: z.enum(['police-filed', 'closest-rule', 'chosen-style']), article: z.string() }).optional(),
  reasons: z.array(z.string()).optional().meta({ description: 'codes, one of which the application names' }),
  criteria: z.array(z.object({ criterion: z.enum(reviewCriteria as [typeof reviewCriteria[number], ...typeof reviewCriteria[number][]]), name: z.string() })).meta({ description: 'what reviewers answer' }),
}).meta({ id: 'MaterialRequirements' });

/** R07-R10 */
export const readRequirements = route({
  method: 'get', path: '/material-requirements', operation: 'application.requirements', summary: 'What an application must carry, by the policy in force',
  query: RequirementsQuery, answers: { 200: Requirements },
  on: onNothing,
  async handle({ query, store }) {
    const policy = await store.policy();
    const { material, review, ending } = policy;
    const reasons = { change: ending.reissue.reasons, remake: ending.remake.reasons, revoke: ending.revocation.reasons };
    return {
      policy: policyName(policy), sharedNotAsked: material.sharedNotAsked.value, physicalSealFirst: makesSeal(query.kind) && material.physicalFirst.value.includes(query.category), undertaking: material.undertaking.value,
      materials: requiredMaterials(policy, query).map(({ kind, about, article }) => ({ kind, name: materialKindNames[kind], about, article })),
      ...(makesSeal(query.kind) && { imprint: imprintSource(policy, query) }),
      ...(query.kind in reasons && { reasons: [...reasons[query.kind as keyof typeof reasons]] }),
      // the owner's own approvers judge no material
      criteria: (query.kind === 'standing-approval' ? [] : review.criteria.value).map((criterion) => ({ criterion, name: reviewCriterionNames[criterion] })),
    };
  },
});
