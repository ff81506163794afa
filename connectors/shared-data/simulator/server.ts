import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod';
import { materialKinds } from '../../../domain/application/materialKinds.ts';
import { type Clock, days, isoText, later } from '../../../domain/instant.ts';
import { faults, peerListener, type PeerSimulatorOptions } from '../../simulator/peer.ts';
import { accept } from '../../simulator/refusal.ts';
import { type HeldMaterial, heldMaterialForm, type HeldPerson, heldPersonForm, HeldRecords } from './heldRecords.ts';

/** How a test lets the platform misbehave: material of another holder, expired or of another kind; no identity is proven; no JSON. */
export const sharedDataSwitches = z.strictObject({ ...faults, wrong: z.enum(['holder', 'expired', 'kind', 'identity', 'malformed']).optional() });
export type SharedDataSwitches = z.infer<typeof sharedDataSwitches>;

export interface SharedDataSimulatorOptions extends PeerSimulatorOptions {
  /** What is held from the beginning. */
  readonly initial?: { readonly materials: readonly HeldMaterial[]; readonly people: readonly HeldPerson[] };
}

const name = z.string().min(1).max(200);
const materialsOrder = z.strictObject({
  kinds: z.array(z.enum(materialKinds)).min(1).max(30),
  unit: z.strictObject({ creditCode: name, name }).optional(),
  person: heldPersonForm.optional(),
}).refine(({ unit, person }) => unit !== undefined || person !== undefined);

/** The platform of shared data of tests and demos. Protocol: docs/connectors/shared-data.md */
export async function createSharedDataSimulator({ directory, clock, initial = { materials: [], people: [] } }: SharedDataSimulatorOptions): Promise<RequestListener> {
  const records = await HeldRecords.open(join(directory, 'records'), initial);
  return peerListener({
    name: 'shared data',
    switches: sharedDataSwitches,
    administer(app) {
      app.put('/simulator/materials', async (request, response) => {
        await records.putMaterial(accept(heldMaterialForm, request.body));
        response.json({});
      });
      app.put('/simulator/people', async (request, response) => {
        await records.putPerson(accept(heldPersonForm, request.body));
        response.json({});
      });
    },
    serve(app, switches) {
      app.post('/materials', async (request, response) => {
        const { kinds, unit, person } = accept(materialsOrder, request.body);
        const numbers = [unit?.creditCode, person?.identityNumber].filter((number) => number !== undefined);
        const held = await Promise.all(kinds.flatMap((kind) => numbers.map((number) => records.material(kind, number))));
        response.json({ materials: held.filter((material) => material !== undefined).map((material) => answered(material, clock, switches().wrong)) });
      });
      app.post('/identity-proofs', async (request, response) => {
        const asked = accept(heldPersonForm, request.body);
        const known = await records.person(asked.identityNumber);
        response.json({ proven: known?.name === asked.name && switches().wrong !== 'identity', number: `SF${randomUUID()}`, at: isoText(clock.now()) });
      });
    },
  });
}

function answered(material: HeldMaterial, clock: Clock, wrong: SharedDataSwitches['wrong']) {
  const answer = { ...material, mediaType: 'application/pdf', fetchedAt: isoText(clock.now()) };
  if (wrong === 'holder') return { ...answer, holderName: '他人', holderNumber: 'another' };
  if (wrong === 'expired') return { ...answer, validUntil: isoText(later(clock.now(), -days(1))) };
  return wrong === 'kind' ? { ...answer, kind: 'other' } : answer;
}
