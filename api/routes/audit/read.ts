import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { onNothing, route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';

const AuditParams = z.object({ subject: z.string().regex(/^[a-z-]+\/[\w.:-]{1,80}$/).meta({ description: '`seal/<esID>`, `use/<id>`, `account/<id>` …' }) });
const AuditView = z.object({ subject: z.string(), number: z.number().int(), at: InstantText, actor: z.string(), act: z.string(), details: z.record(z.string(), z.unknown()) }).meta({ id: 'AuditEntry' });

export const readAudit = route({
  method: 'get', path: '/audit/{subject}', operation: 'audit.read', summary: 'What was done to a subject, in order (R55)',
  params: AuditParams, query: PageQuery, answers: { 200: pageOf(AuditView) },
  on: onNothing,
  async handle({ params: { subject }, query, store }) {
    const after = Number(afterOf(query.after) ?? 0);
    if (!Number.isSafeInteger(after) || after < 0) throw problem('request-invalid', { errors: [{ path: 'after', message: 'is not a cursor' }] });
    const entries = await store.audit.entries(subject, { after, limit: query.limit });
    return page(entries, query.limit, ({ number }) => String(number), ({ at, ...entry }) => ({ ...entry, at: isoText(at), details: { ...entry.details } }));
  },
});
