import * as z from 'zod';
import { fileRefusals } from '../../../bpmn/deploy.ts';
import { mend } from '../../../bpmn/mend/index.ts';
import { onNothing, route } from '../../route.ts';
import { FindingView, findingView } from './compiled.ts';
import { FlowText } from './files.ts';

const MendedFlow = z
  .object({
    bpmn: FlowText.meta({ description: 'the file, mended; all that was not wrong is as it was' }),
    mended: z.array(z.object({ rule: z.string(), element: z.string(), message: z.string() })),
    refused: z.array(FindingView).meta({ description: 'what is wrong still, by the rules on the file alone' }),
  })
  .meta({ id: 'MendedFlow' });

export const mendFlow = route({
  method: 'post', path: '/flows/mend', operation: 'flow.check', summary: 'Put right in a file what can be put right without changing what it means', idempotent: false,
  body: z.strictObject({ bpmn: FlowText }), answers: { 200: MendedFlow },
  on: onNothing,
  async handle({ body }) {
    const { bpmn, mended, refused } = mend(body.bpmn);
    const left = refused.length > 0 ? refused : await fileRefusals(bpmn);
    return { bpmn, mended: [...mended], refused: left.map(findingView) };
  },
});
