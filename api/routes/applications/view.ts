import * as z from 'zod';
import { actionsFor, applicationActions } from '../../../domain/application/actions.ts';
import { mayCollect } from '../../../domain/application/collection.ts';
import { applicationKinds } from '../../../domain/application/kinds.ts';
import { materialKindNames, materialKinds } from '../../../domain/application/materialKinds.ts';
import { applicationStatuses } from '../../../domain/application/status.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Actor } from '../../../domain/permission/table.ts';
import { positionRoles, sealCategories, unitSealSubtypes } from '../../../domain/seal/kinds.ts';
import type { Application, KeptImprint, Material, Store } from '../../../store/store.ts';
import { namesIn, type Names } from '../../names.ts';
import { Id, InstantText, optionalText, Sm3Text } from '../../schemas.ts';
import { TaskSummary, taskSummary } from '../tasks/view.ts';

export const ApplicationParams = z.object({ id: Id });

export const ApplicationSummary = z.object({
  id: z.string(),
  kind: z.enum(applicationKinds),
  status: z.enum(applicationStatuses),
  unit: z.string(),
  unitName: z.string(),
  category: z.enum(sealCategories),
  subtype: z.enum(unitSealSubtypes).optional(),
  positionRole: z.enum(positionRoles).optional(),
  name: z.string(),
  applicant: z.string(),
  applicantName: z.string(),
  predecessor: z.string().optional(),
  problem: z.string().optional().meta({ description: 'code, when the application failed' }),
  round: z.number().int().meta({ description: 'of the review; a correction begins another' }),
  submittedAt: InstantText,
  changedAt: InstantText,
  endedAt: InstantText.optional(),
}).meta({ id: 'ApplicationSummary' });

const MaterialView = z.object({
  kind: z.enum(materialKinds), name: z.string(), documentId: z.string(), content: z.string(), about: z.string().optional(), validUntil: InstantText.optional(),
  source: z.string().meta({ description: 'applicant, or the system that gave it' }), fetchedAt: InstantText.optional(),
});
const ImprintView = z.object({
  variant: z.enum(['filed', 'supplied', 'drawn']), chosen: z.boolean(), sm3: Sm3Text, width: z.number(), height: z.number(), style: z.string().optional(), rule: z.string().optional(), why: z.string().optional(), since: InstantText.optional(),
  comparison: z.object({ outcome: z.enum(['same', 'different', 'accepted']), by: z.string(), at: InstantText, reason: z.string() }).optional(), content: z.string(),
});
const EventView = z.object({ number: z.number().int(), at: InstantText, actor: z.string(), actorName: z.string(), act: z.string(), status: z.enum(applicationStatuses), comment: z.string().optional() });
const TargetView = z.object({ duty: z.string(), article: z.string(), due: InstantText, keptAt: InstantText.optional(), state: z.enum(['open', 'kept', 'late']) });

export const ApplicationView = ApplicationSummary.extend({
  policy: z.string().meta({ description: 'policy that decided when it was handed in, with its version' }),
  review: z.enum(['full', 'simplified']),
  issuingUnit: z.string(), issuingUnitName: z.string(), makingUnit: z.string(), makingUnitName: z.string(),
  holder: z.string().optional(), holderName: z.string().optional(), physicalCode: z.string().optional(), noPhysicalSealReason: z.string().optional(),
  reason: z.object({ code: z.string(), text: z.string() }).optional(),
  terms: z.record(z.string(), z.unknown()).optional().meta({ description: 'of a kind that makes no seal' }), termNames: z.record(z.string(), z.string()).optional().meta({ description: 'what people call the persons and systems in the terms' }),
  makingId: z.string().optional(), seal: z.string().optional().meta({ description: 'esID, once the seal is ordered' }),
  materials: z.array(MaterialView), imprints: z.array(ImprintView), imprintSm3: Sm3Text.optional(), imprintConfirmedAt: InstantText.optional(),
  collection: z.object({ by: z.string(), at: InstantText, method: z.string() }).optional(),
  tasks: z.array(TaskSummary), timeline: z.array(EventView), targets: z.array(TargetView).meta({ description: 'what the policy wants done promptly; no statutory deadlines' }),
  actions: z.array(z.enum(applicationActions)).meta({ description: 'what the caller may do next' }),
}).meta({ id: 'Application' });

/** What an application names, for api/names.ts. */
export const recordsIn = ({ unit, applicant, issuingUnit, makingUnit, holder, terms }: Application): readonly (string | undefined)[] =>
  [`unit/${unit}`, applicant, `unit/${issuingUnit}`, `unit/${makingUnit}`, holder === undefined ? undefined : `person/${holder}`, ...termRecords(terms).map(([, record]) => record)];

/** Terms that name somebody: a new custodian; a system, and the person who answers for it. */
const termKinds: Readonly<Record<string, string>> = { custodian: 'person', client: 'client', answerable: 'person' };
const termRecords = (terms: Application['terms'] = {}): readonly (readonly [term: string, record: string])[] =>
  Object.entries(terms).flatMap(([term, id]) => (term in termKinds && typeof id === 'string' ? [[term, `${termKinds[term]}/${id}`] as const] : []));

export const applicationSummary = ({ id, kind, status, unit, category, subtype, positionRole, name, applicant, predecessor, problem, round, submittedAt, changedAt, endedAt }: Application, names: Names): z.input<typeof ApplicationSummary> => ({
  id, kind, status, unit, unitName: names.unit(unit), category, subtype, positionRole, name, applicant, applicantName: names.person(applicant), predecessor, problem, round,
  submittedAt: isoText(submittedAt), changedAt: isoText(changedAt), endedAt: optionalText(endedAt),
});

/** The application with all that happened to it, and what the actor may do next. */
export async function applicationView(store: Store, application: Application, { actor, caller }: { readonly actor: Actor; readonly caller: string }): Promise<z.input<typeof ApplicationView>> {
  const { id, policyTerms, terms, issuingUnit, makingUnit, holder, physicalCode, noPhysicalSealReason, reason, makingId, esId, imprintSm3, imprintConfirmedAt, collection, instanceId } = application;
  const [materials, imprints, timeline, tasks] = await Promise.all([store.applications.materials(id), store.applications.imprints(id), store.applications.timeline(id), store.instances.tasksOf(instanceId)]);
  const names = await namesIn(store, [...recordsIn(application), ...timeline.map((entry) => entry.actor)]);
  return {
    ...applicationSummary(application, names), policy: policyTerms.policy, review: policyTerms.review,
    issuingUnit, issuingUnitName: names.unit(issuingUnit), makingUnit, makingUnitName: names.unit(makingUnit), holder, holderName: holder === undefined ? undefined : names.person(`person/${holder}`),
    physicalCode, noPhysicalSealReason, reason: reason && { ...reason }, ...(terms && { terms: { ...terms }, termNames: Object.fromEntries(termRecords(terms).map(([term, record]) => [term, names.person(record)])) }), makingId, seal: esId, imprintSm3, imprintConfirmedAt: optionalText(imprintConfirmedAt),
    ...(collection && { collection: { by: collection.by, at: isoText(collection.at), method: collection.proof.method } }),
    materials: materials.map((material) => materialView(id, material)), imprints: imprints.map((imprint) => imprintView(id, imprint)), tasks: tasks.map(taskSummary),
    timeline: timeline.map(({ number, at, actor: by, act, status, comment }) => ({ number, at: isoText(at), actor: by, actorName: names.person(by), act, status, comment })),
    targets: await targetsOf(store, id),
    actions: [...actionsFor(application.status, standingOf(application, actor, caller))],
  };
}

const materialView = (id: string, { kind, documentId, about, validUntil, source, fetchedAt }: Material): z.input<typeof MaterialView> => ({
  kind, name: materialKindNames[kind], documentId, content: `/api/v1/documents/${documentId}/content?application=${id}`, about, validUntil: optionalText(validUntil), source, fetchedAt: optionalText(fetchedAt),
});

const imprintView = (id: string, { variant, chosen, sm3, width, height, style, rule, why, since, comparison }: KeptImprint): z.input<typeof ImprintView> => ({
  variant, chosen, sm3, width, height, style, rule, why, since: optionalText(since),
  ...(comparison && { comparison: { ...comparison, at: isoText(comparison.at) } }), content: `/api/v1/applications/${id}/imprint/${variant}`,
});

async function targetsOf(store: Store, id: string): Promise<z.input<typeof TargetView>[]> {
  const [duties, now] = await Promise.all([store.duties.of('application', id), store.now()]);
  return duties.filter(({ state }) => state !== 'lapsed').map(({ duty, article, due, settledAt, late }) => (
    { duty, article, due: isoText(due), keptAt: optionalText(settledAt), state: late || (settledAt ?? now) > due ? 'late' : settledAt === undefined ? 'open' : 'kept' }));
}

/** In what relation somebody stands to the application. R11, R63, R68 */
export const standingOf = (application: Application, { id, grants }: Actor, caller: string) => {
  const { applicant, issuingUnit, makingUnit, category, holder } = application;
  const holds = (role: string, unit: string): boolean => grants.some((grant) => grant.role === role && grant.unit === unit);
  return {
    applicant: caller === applicant, reviewer: holds('reviewer', issuingUnit), maker: holds('maker', makingUnit),
    collector: mayCollect(id, category, { holder, authorised: [applicant.replace(/^person\//, '')] }) || (category === 'unit' && holds('custodian', application.unit)),
  };
};

