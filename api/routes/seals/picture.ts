import * as z from 'zod';
import type { Seal } from '../../../store/store.ts';
import { ContentAnswer, reply, route, type On } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { SealParams } from './view.ts';

const PictureQuery = z.strictObject({ use: Id.optional().meta({ description: 'a use of the seal in which the caller takes part' }) });

export const readPicture = route({
  method: 'get', path: '/seals/{esId}/picture', operation: 'seal.picture', summary: 'The imprint, as it stands in the seal',
  params: SealParams, query: PictureQuery, answers: { 200: new ContentAnswer('image/png'), 404: 'seal-unknown' },
  async on({ caller, params: { esId }, query: { use }, store }): Promise<On<Seal>> {
    const found = await store.seals.get(esId);
    const own = use !== undefined && (await store.uses.takesPart(use, caller)) && (await store.uses.get(use)).esId === esId;
    return { target: { unit: found.unit, own }, found };
  },
  async handle({ on: { esId }, store }) {
    const { picture } = await store.seals.edition(esId);
    return reply(200, Buffer.from(picture), { 'content-length': String(picture.length) });
  },
});
