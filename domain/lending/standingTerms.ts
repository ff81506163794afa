import * as z from 'zod';
import { instant, type Instant } from '../instant.ts';
import type { ApplicationOrder } from '../application/order.ts';
import { messageNameLimit } from '../flow/message.ts';
import { problem } from '../problem.ts';

const sm3 = z.string().regex(/^[0-9a-f]{64}$/);
const Terms = z
  .strictObject({
    client: z.string().min(1).max(36),
    documentKind: z.string().min(1).max(64).optional(),
    template: sm3.optional(),
    number: z.int().min(1).max(1_000_000),
    dailyCap: z.int().min(1).max(1_000_000),
    until: z.iso.datetime({ offset: true }),
    answerable: z.string().min(1).max(36),
    /** Message with which the seal's flow begins that approves it, where it has start events for messages. */
    start: z.string().min(1).max(messageNameLimit).optional(),
  })
  .refine(({ documentKind, template }) => (documentKind === undefined) !== (template === undefined), { path: ['documentKind'] });

/** What an application for a standing approval asks for; `answerable` is the person who answers for what the system stamps (A24). */
export type AskedStanding = Omit<z.output<typeof Terms>, 'until'> & { readonly esId: string; readonly until: Instant };

/** Reads the terms of such an application. Throws `application-incomplete` naming what is missing or wrong. */
export function standingTermsOf({ predecessor, category, terms = {} }: Pick<ApplicationOrder, 'predecessor' | 'category' | 'terms'>): AskedStanding {
  const read = Terms.safeParse(terms);
  const missing = [...(predecessor === undefined ? ['predecessor'] : []), ...(category === 'unit' ? [] : ['category']), ...(read.error?.issues.map(({ path }) => `terms.${path.join('.')}`) ?? [])];
  if (!read.success || predecessor === undefined || missing.length > 0) throw problem('application-incomplete', { missing });
  return { ...read.data, esId: predecessor, until: instant(read.data.until) };
}
