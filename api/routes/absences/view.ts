import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Absence } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import { Id, InstantText, optionalText } from '../../schemas.ts';

export const AbsenceView = z.object({
  id: z.string(), person: z.string(), personName: z.string(), proxy: z.string(), proxyName: z.string(), from: InstantText, until: InstantText,
  flows: z.array(z.string()).optional().meta({ description: 'keys of the flows for which it holds; all if absent' }), endedAt: InstantText.optional(),
}).meta({ id: 'Absence' });

export const AbsenceParams = z.object({ id: Id });

export const absenceView = ({ id, person, proxy, from, until, flows, endedAt }: Absence, names: Names): z.input<typeof AbsenceView> => ({
  id, person, personName: names.person(`person/${person}`), proxy, proxyName: names.person(`person/${proxy}`), from: isoText(from), until: isoText(until), ...(flows && { flows: [...flows] }), endedAt: optionalText(endedAt),
});
