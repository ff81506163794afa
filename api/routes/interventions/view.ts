import * as z from 'zod';
import { migrationNotes, migrationReasons } from '../../../bpmn/migrate/index.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Intervention, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { Id, InstantText, Reason, Sm3Text } from '../../schemas.ts';

const EngineId = z.string().min(1).max(160);
const ElementId = z.string().min(1).max(100);
const Values = z.record(z.string().min(1).max(100), z.unknown());

/** Which element, or sequence flow, takes the place of which. */
export const MappingBody = z.record(ElementId, ElementId).refine((mapping) => Object.keys(mapping).length <= 2_000, 'names too many elements');

export const ActBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('retry'), incident: EngineId, variables: Values.optional().meta({ description: 'written before it is tried again, as seen from where it stopped' }) }),
  z.strictObject({ act: z.literal('set-variables'), variables: Values, instance: EngineId.optional() }),
  z.strictObject({ act: z.literal('move-token'), instance: EngineId.meta({ description: 'of what is under way: `active` of the instance' }), to: ElementId }),
  z.strictObject({ act: z.literal('cancel') }),
  z.strictObject({ act: z.literal('suspend') }),
  z.strictObject({ act: z.literal('resume') }),
  z.strictObject({ act: z.literal('migrate'), flow: Sm3Text, mapping: MappingBody.default({}) }),
]).meta({ id: 'InterventionAct' });

export const Proposal = z.strictObject({ act: ActBody, reason: Reason });

export const InterventionView = z
  .object({
    id: z.string(),
    batch: z.string().optional(),
    instance: z.string(),
    unit: z.string(),
    act: ActBody,
    reason: z.string(),
    state: z.enum(['proposed', 'done', 'refused']).meta({ description: '`refused`: by another administrator, or taken back by its proposer' }),
    proposedBy: z.string(),
    proposedAt: InstantText,
    confirmedBy: z.string().optional(),
    doneAt: InstantText.optional(),
    refusedBy: z.string().optional(),
    refusedAt: InstantText.optional(),
    refusal: z.string().optional().meta({ description: 'why it was refused' }),
  })
  .meta({ id: 'Intervention' });

export const interventionView = ({ instanceId, act, proposedAt, doneAt, refusedAt, ...row }: Intervention): z.input<typeof InterventionView> => ({
  ...row, instance: instanceId, act, proposedAt: isoText(proposedAt), ...(doneAt !== undefined && { doneAt: isoText(doneAt) }), ...(refusedAt !== undefined && { refusedAt: isoText(refusedAt) }),
});

/** What speaks against a migration, by element of the version that runs. */
export const MigrationFindings = z.array(z.object({ element: z.string(), reason: z.enum(migrationReasons) }));

/** What a migration arms and disarms: by element of the version that runs; what is added, of the other. */
export const MigrationNotes = z.array(z.object({ element: z.string(), note: z.enum(migrationNotes) }));

export const InterventionParams = z.object({ id: Id });

export async function onIntervention({ params, store }: { readonly params: z.output<typeof InterventionParams>; readonly store: Store }): Promise<On<Intervention>> {
  const found = await store.interventions.get(params.id);
  return { target: { unit: found.unit }, found };
}
