import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod';
import { FilingBook } from '../../registry/simulator/filingBook.ts';
import { filingFaults, type Filings, showFilings, takeFilings } from '../../registry/simulator/filingRoutes.ts';
import { faults, peerListener, type PeerSimulatorOptions } from '../../simulator/peer.ts';
import { accept, Refusal } from '../../simulator/refusal.ts';
import { type FiledSeal, filedSealForm, FiledSeals } from './filedSeals.ts';

/** How a test lets the police registry misbehave: it knows another name, holds every seal for void, gives another's receipt, answers no JSON. */
export const policeSwitches = z.strictObject({ ...faults, ...filingFaults, wrong: z.enum(['name', 'void', 'receipt', 'malformed']).optional() });
export type PoliceSwitches = z.infer<typeof policeSwitches>;

export interface PoliceSimulatorOptions extends PeerSimulatorOptions {
  /** Physical seals that are filed from the beginning. */
  readonly initial?: readonly FiledSeal[];
}

/** The police seal registry of tests and demos. Protocol: docs/connectors/police-registry.md */
export async function createPoliceSimulator({ directory, clock, initial = [] }: PoliceSimulatorOptions): Promise<RequestListener> {
  const seals = await FiledSeals.open(join(directory, 'seals'), initial);
  const book: Filings = await FilingBook.open(join(directory, 'filings'), clock, 'GA');
  const known = async (code: string, { wrong }: PoliceSwitches): Promise<FiledSeal> => {
    const seal = await seals.find(code);
    if (wrong === 'name') return { ...seal, ownerName: '另一家示范有限公司' };
    return wrong === 'void' ? { ...seal, voidSince: seal.filedAt } : seal;
  };
  return peerListener({
    name: 'police registry',
    switches: policeSwitches,
    administer(app) {
      showFilings(app, book);
      app.put('/simulator/seals/:code', async (request, response) => {
        await seals.put(accept(filedSealForm.extend({ physicalCode: z.literal(request.params.code) }), request.body));
        response.json({});
      });
    },
    serve(app, switches) {
      app.get('/seals/:code', async (request, response) => {
        const { imprint: _, ...seal } = await known(request.params.code, switches());
        response.json(seal);
      });
      app.get('/seals/:code/imprint', async (request, response) => {
        const { physicalCode, voidSince, imprint } = await known(request.params.code, switches());
        if (voidSince !== undefined) throw new Refusal(409, 'physical-seal-void');
        if (imprint === undefined) throw new Refusal(404, 'imprint-unknown');
        response.json({ physicalCode, ...imprint });
      });
      takeFilings(app, book, 'police-registry', switches);
    },
  });
}
