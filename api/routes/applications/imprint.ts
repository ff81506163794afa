import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { ContentAnswer, reply, route } from '../../route.ts';
import { onApplication } from './about.ts';
import { ApplicationParams } from './view.ts';

const ImprintParams = ApplicationParams.extend({ variant: z.enum(['filed', 'supplied', 'drawn', 'chosen']) });

/** R14, R16: what reviewers compare and the applicant confirms. */
export const readImprint = route({
  method: 'get', path: '/applications/{id}/imprint/{variant}', operation: 'application.read', summary: 'A picture of the imprint',
  params: ImprintParams, answers: { 200: new ContentAnswer('image/png'), 404: ['application-unknown', 'imprint-unknown'] },
  on: onApplication,
  async handle({ on: { id }, params: { variant }, store }) {
    const imprint = await store.applications.imprint(id, variant);
    if (!imprint) throw problem('imprint-unknown', { application: id, variant });
    return reply(200, Buffer.from(imprint.picture), { 'cache-control': 'private, no-store' });
  },
});
