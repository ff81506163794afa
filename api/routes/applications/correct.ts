import * as z from 'zod';
import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { onOwnApplication } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ImprintForm, imprintFrom, MaterialForms, materialsFrom, PhysicalCode, SealName, signed } from './form.ts';
import { correctedOrder } from './corrected.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

const Corrected = z.strictObject({
  name: SealName.optional(),
  physicalCode: PhysicalCode.optional(),
  noPhysicalSealReason: z.string().trim().max(1000).optional(),
  materials: MaterialForms.optional().meta({ description: 'all of them, in place of those before' }),
  imprint: ImprintForm.optional(),
  undertaking: z.literal(true),
});

export const correctApplication = route({
  method: 'post', path: '/applications/{id}/correction', operation: 'application.amend', summary: 'Hand in again what was returned for correction; what is given replaces what was there',
  params: ApplicationParams, body: Corrected,
  answers: {
    200: ApplicationView, 202: Accepted, ...actAnswers, 403: 'proof-too-weak', 404: ['application-unknown', 'document-unknown'],
    422: ['application-incomplete', 'physical-seal-required', 'seal-name-invalid', 'material-missing', 'material-of-another', 'material-expired', 'material-wrong-kind', 'imprint-invalid', 'start-unknown'],
  },
  on: onOwnApplication,
  async handle({ on: application, body: { materials, imprint, undertaking: _, ...said }, ...call }) {
    const correction = {
      ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as typeof said),
      ...(materials && { materials: await materialsFrom(call, materials) }), ...(imprint && { imprint: await imprintFrom(call, application.unit, imprint) }),
    };
    const signature = await signed(call, await correctedOrder(call.store, application, correction));
    return acting(call, application, (id) => ({ act: 'correct', id, by: call.caller, correction, signature }));
  },
});
