import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import { Place } from '../../../domain/use/place.ts';
import type { RegisterRow } from '../../../store/store.ts';
import { actingUnit } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn, type Names } from '../../names.ts';
import { route } from '../../route.ts';
import { EsId, Id, InstantText, Sm3Text } from '../../schemas.ts';

const RegisterQuery = PageQuery.extend({ unit: Id.optional().meta({ description: 'may be left out by those who may see one register only' }), seal: EsId.optional().meta({ description: 'only its uses' }) });

/** 用印登记: date, unit, reason, approvers, handler, digest, seal, place, signature. R39 */
const RegisterEntry = z
  .object({
    unit: z.string(),
    number: z.number().int(),
    at: InstantText,
    names: z.object({ seal: z.string(), handler: z.string(), client: z.string().optional(), answerable: z.string().optional() }).meta({ description: 'what people call them' }),
    use: z.string(),
    seal: z.string(),
    reason: z.string(),
    approvers: z.array(z.object({ person: z.string(), name: z.string(), counts: z.string().optional(), at: InstantText, onBehalfOf: z.string().optional().meta({ description: 'the absent person in whose place' }), onBehalfOfName: z.string().optional() })),
    handler: z.string(),
    document: z.object({ name: z.string(), sm3: Sm3Text }),
    place: Place,
    signature: z.base64(),
    grant: z.string().optional(),
    standingApproval: z.string().optional().meta({ description: 'with the system that used it, and the person who answers for it' }),
    client: z.string().optional(),
    answerable: z.string().optional(),
  })
  .meta({ id: 'RegisterEntry' });

const entryView = ({ unit, number, at, useId, esId, reason, approvers, handler, documentName, documentSm3, place, signature, grant, standingApproval, client, answerable }: RegisterRow, names: Names): z.input<typeof RegisterEntry> => ({
  unit, number, at: isoText(at), use: useId, seal: esId, reason, handler, place, grant, standingApproval, client, answerable,
  approvers: approvers.map((approver) => ({ ...approver, at: isoText(approver.at) })),
  document: { name: documentName, sm3: documentSm3 },
  signature: Buffer.from(signature).toString('base64'),
  names: { seal: names.seal(esId), handler: names.person(handler), client: client && names.person(`client/${client}`), answerable: answerable && names.person(`person/${answerable}`) },
});

const recordsIn = ({ esId, handler, client, answerable }: RegisterRow): readonly (string | undefined)[] => [`seal/${esId}`, handler, client && `client/${client}`, answerable && `person/${answerable}`];

export const listRegister = route({
  method: 'get', path: '/register', operation: 'register.read', summary: 'The use register of a unit',
  query: RegisterQuery, answers: { 200: pageOf(RegisterEntry) },
  on: ({ actor, query }) => {
    const unit = actingUnit(actor, 'register.read', query.unit);
    return { target: { unit }, found: unit };
  },
  async handle({ on: unit, query, store }) {
    const after = numberAfter(query.after);
    const rows = await store.register.list([unit], { limit: query.limit, after: after === undefined ? undefined : { unit, number: after }, seal: query.seal });
    const names = await namesIn(store, rows.flatMap(recordsIn));
    return page(rows, query.limit, ({ number }) => String(number), (row) => entryView(row, names));
  },
});

function numberAfter(cursor: string | undefined): number | undefined {
  const text = afterOf(cursor);
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw problem('request-invalid', { errors: [{ path: 'after', message: 'is not a cursor' }] });
  return text === undefined ? undefined : Number(text);
}
