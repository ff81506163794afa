import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { TaskMarks } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import { InstantText } from '../../schemas.ts';

/** Why an open task is with the person who asks, and what others did about it, in names. */
export const TaskMarksView = z.object({
  own: z.boolean().meta({ description: 'whether it is with them for themselves' }),
  behalf: z.array(z.string()).meta({ description: 'absent persons in whose place they may act now' }),
  opinesFor: z.string().optional().meta({ description: 'who awaits their opinion (委派)' }),
  delegatedTo: z.string().optional().meta({ description: 'whose opinion they await' }),
  addedBy: z.string().optional().meta({ description: 'who has them sign too (加签)' }),
  givenBy: z.string().optional().meta({ description: 'whose place they took (转办)' }),
  returned: z.object({ by: z.string(), at: InstantText, reason: z.string() }).optional().meta({ description: 'who sent the flow back to it (退回)' }),
  urged: z.number().int().meta({ description: 'how often its approvers were urged (催办)' }),
  claimedBy: z.string().optional().meta({ description: 'who alone may act in it (认领)' }),
}).meta({ id: 'TaskMarks' });

/** Whom the marks name, for api/names.ts. */
export const recordsInMarks = ({ behalf, opinesFor, delegatedTo, addedBy, givenBy, returned, claimedBy }: TaskMarks): readonly string[] =>
  [...behalf, opinesFor, delegatedTo, addedBy, givenBy, returned?.by, claimedBy].flatMap((person) => (person === undefined ? [] : [`person/${person}`]));

export function marksView({ own, behalf, urged, returned, opinesFor, delegatedTo, addedBy, givenBy, claimedBy }: TaskMarks, names: Names): z.input<typeof TaskMarksView> {
  const name = (person: string | undefined): string | undefined => (person === undefined ? undefined : names.person(`person/${person}`));
  return {
    own, urged, behalf: behalf.map((person) => names.person(`person/${person}`)), opinesFor: name(opinesFor), delegatedTo: name(delegatedTo), addedBy: name(addedBy), givenBy: name(givenBy), claimedBy: name(claimedBy),
    ...(returned && { returned: { by: names.person(`person/${returned.by}`), at: isoText(returned.at), reason: returned.reason } }),
  };
}
