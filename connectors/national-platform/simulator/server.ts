import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod';
import { FilingBook } from '../../registry/simulator/filingBook.ts';
import { filingFaults, type Filings, showFilings, takeFilings } from '../../registry/simulator/filingRoutes.ts';
import { faults, peerListener, type PeerSimulatorOptions } from '../../simulator/peer.ts';
import { accept } from '../../simulator/refusal.ts';
import { Statuses, statusReportForm } from './statuses.ts';

/** How a test lets the national platform misbehave: it gives another's receipt, answers no JSON. */
export const nationalSwitches = z.strictObject({ ...faults, ...filingFaults, wrong: z.enum(['receipt', 'malformed']).optional() });
export type NationalSwitches = z.infer<typeof nationalSwitches>;

/** The national platform of tests and demos. Protocol: docs/connectors/national-platform.md */
export async function createNationalSimulator({ directory, clock }: PeerSimulatorOptions): Promise<RequestListener> {
  const book: Filings = await FilingBook.open(join(directory, 'filings'), clock, 'GJ');
  const statuses = await Statuses.open(join(directory, 'statuses'));
  return peerListener({
    name: 'national platform',
    switches: nationalSwitches,
    administer(app) {
      showFilings(app, book);
      app.get('/simulator/statuses/:esId', async (request, response) => void response.json(await statuses.find(request.params.esId)));
    },
    serve(app, switches) {
      takeFilings(app, book, 'national-platform', switches);
      app.post('/status-reports', async (request, response) => {
        await statuses.report(accept(statusReportForm, request.body));
        response.json({});
      });
    },
  });
}
