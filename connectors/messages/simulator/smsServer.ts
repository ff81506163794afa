import type { RequestListener } from 'node:http';
import * as z from 'zod';
import { faults, peerListener } from '../../simulator/peer.ts';
import { accept } from '../../simulator/refusal.ts';
import { type Telephones, textForm } from './telephones.ts';

/** How a test lets the gateway misbehave. */
export const smsSwitches = z.strictObject({ ...faults, wrong: z.enum(['malformed']).optional() });
export type SmsSwitches = z.infer<typeof smsSwitches>;

/** The SMS gateway of tests and demos. Protocol: docs/connectors/sms.md */
export const smsSimulator = (telephones: Telephones): RequestListener => peerListener({
  name: 'SMS gateway',
  switches: smsSwitches,
  administer: (app) => {
    app.get('/simulator/messages', async (_request, response) => void response.json({ messages: await telephones.list() }));
  },
  serve: (app) => {
    app.post('/messages', async (request, response) => {
      await telephones.receive(accept(textForm, request.body));
      response.json({});
    });
  },
});
