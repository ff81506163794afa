import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Actor, Target } from '../../../domain/permission/table.ts';
import type { Absence, Store } from '../../../store/store.ts';
import { scopeOf } from '../../authorisation.ts';
import type { Names } from '../../names.ts';
import { Id, InstantText, optionalText } from '../../schemas.ts';

export const AbsenceView = z.object({
  id: z.string(), person: z.string(), personName: z.string(), proxy: z.string(), proxyName: z.string(), from: InstantText, until: InstantText,
  flows: z.array(z.string()).optional().meta({ description: 'keys of the flows for which it holds; all if absent' }), endedAt: InstantText.optional(),
  setByName: z.string().optional().meta({ description: 'who set it, where it was another' }),
}).meta({ id: 'Absence' });

export const AbsenceParams = z.object({ id: Id });

/** What an absence names, for api/names.ts. */
export const recordsInAbsence = ({ person, proxy, createdBy }: Absence): readonly string[] => [`person/${person}`, `person/${proxy}`, createdBy];

export const absenceView = ({ id, person, proxy, from, until, flows, endedAt, createdBy }: Absence, names: Names): z.input<typeof AbsenceView> => ({
  id, person, personName: names.person(`person/${person}`), proxy, proxyName: names.person(`person/${proxy}`), from: isoText(from), until: isoText(until), ...(flows && { flows: [...flows] }), endedAt: optionalText(endedAt),
  ...(createdBy !== `person/${person}` && { setByName: names.person(createdBy) }),
});

/** An absence is one's own; that of another belongs to their unit, and to nobody where they hold roles in several that one does not head. */
export async function absenceTarget(store: Store, actor: Actor, person: string): Promise<Target> {
  if (person === actor.id) return { own: true };
  const { units } = scopeOf(actor, 'absence.manage');
  const { grants } = await store.people.person(person);
  const foreign = grants.find(({ unit }) => units !== 'all' && !units.includes(unit));
  return { unit: (foreign ?? grants[0])?.unit ?? '', own: false };
}
