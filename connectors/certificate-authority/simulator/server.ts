import type { RequestListener } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Request, type Response, type NextFunction } from 'express';
import { z } from 'zod';
import type { Cryptography } from '../../../domain/cryptography.ts';
import { type Clock, days, instantOf, later } from '../../../domain/instant.ts';
import { revocationReasons } from '../certificateAuthority.ts';
import { readCertificate } from '../../../sealing/certificates/certificate.ts';
import { AnsweredRequests } from './answeredRequests.ts';
import { type KeyPairs, openAuthority } from './authority.ts';
import { certificateOrder, Issuance } from './issuance.ts';
import { accept, answerError, Refusal } from '../../simulator/refusal.ts';
import { readStatusRequest, StatusResponder } from './statusResponder.ts';
import { Revocations } from './revocations.ts';
import { type AuthoritySwitches, authoritySwitches } from './switches.ts';

export interface CaSimulatorOptions {
  /** Holds everything that must outlive the process. */
  readonly directory: string;
  readonly cryptography: Cryptography;
  readonly keyPairs: KeyPairs;
  readonly clock: Clock;
  /** Where `GET /crl` is reached; written into every certificate. */
  readonly crlUrl?: string;
  /** Milliseconds; seven days if not given. */
  readonly crlLifetime?: number;
  /** 64 KiB if not given. */
  readonly maxBodyBytes?: number;
}

const revocationOrder = z.strictObject({
  requestId: z.string().min(1).max(200),
  serial: z.string().regex(/^[0-9a-f]{1,40}$/),
  reason: z.enum(revocationReasons),
});

/** The certificate authority of tests and demos. Protocol: docs/connectors/certificate-authority.md */
export async function createCaSimulator(options: CaSimulatorOptions): Promise<RequestListener> {
  const { issuance, revocations, rootRevocations, responder } = await openState(options);
  let switches = authoritySwitches.parse({});
  const app = express().disable('x-powered-by').use(express.json({ limit: options.maxBodyBytes ?? 64 * 1024 }));

  app.post('/simulator/switches', (request, response) => {
    switches = accept(authoritySwitches, request.body);
    response.json(switches);
  });
  app.use((request, response, next) => misbehave(switches, request, response, next));
  app.get('/chain', (_request, response) => void response.json({ chain: issuance.chain }));
  app.get('/chain.pem', (_request, response) => void response.type('application/x-pem-file').send(issuance.chain.map(pem).join('')));
  for (const [path, lists] of [['/crl', revocations], ['/root.crl', rootRevocations]] as const) {
    app.get(path, async (_request, response) => void response.type('application/pkix-crl').send(Buffer.from(await lists.list())));
  }
  app.post('/certificates', async (request, response) => {
    const order = shortened(accept(certificateOrder, request.body), switches);
    response.json(await (switches.wrongKey ? issuance.forAnotherKey(order) : issuance.issue(order)));
  });
  app.post('/ocsp', express.raw({ type: 'application/ocsp-request' }), async (request, response) => {
    const answer = await responder.answer(readStatusRequest(request.body), switches.wrongStatus);
    response.type('application/ocsp-response').send(Buffer.from(answer));
  });
  app.post('/revocations', async (request, response) => {
    const order = accept(revocationOrder, request.body);
    await issuance.revoke(order, revocations);
    response.json({});
  });
  return app.use(() => { throw new Refusal(404, 'route-unknown'); }).use(answerError('certificate authority'));
}

/** A certificate as text, from the base64 of its DER. RFC 7468 5 */
const pem = (base64: string): string => `-----BEGIN CERTIFICATE-----\n${(base64.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

async function openState({ directory, cryptography, keyPairs, clock, crlUrl, crlLifetime = days(7) }: CaSimulatorOptions) {
  const authority = await openAuthority(directory, keyPairs, clock);
  const inside = (name: string) => join(directory, name);
  await Promise.all(['certificates', 'requests', 'revocations', 'root-revocations'].map((name) => mkdir(inside(name), { recursive: true })));
  const requests = new AnsweredRequests(inside('requests'), cryptography.sm3);
  const issuance = new Issuance({ directory: inside('certificates'), authority, requests, cryptography, keyPairs, crlUrl });
  const issuing = { certificate: authority.chain[0], signer: authority.signer };
  const root = { certificate: authority.chain[1], signer: authority.rootSigner };
  const revocations = new Revocations(inside('revocations'), issuing, clock, crlLifetime);
  const rootRevocations = new Revocations(inside('root-revocations'), root, clock, crlLifetime);
  const below = readCertificate(authority.chain[0]).serial.replace(/^0+/, '');
  const responder = new StatusResponder([
    { ...issuing, revocations, knows: (serial) => issuance.knows(serial) }, { ...root, revocations: rootRevocations, knows: async (serial) => serial === below },
  ], { sm3: cryptography.sm3, clock, stranger: keyPairs });
  return { issuance, revocations, rootRevocations, responder };
}

const shortened = (order: z.output<typeof certificateOrder>, { lifetimeDays }: AuthoritySwitches): z.output<typeof certificateOrder> =>
  lifetimeDays === undefined ? order : { ...order, validEnd: instantOf(Math.min(order.validEnd, later(order.validStart, days(lifetimeDays)))) };

async function misbehave(switches: AuthoritySwitches, request: Request, response: Response, next: NextFunction): Promise<void> {
  if (switches.down) return void request.socket.destroy();
  if (switches.delayMs > 0) await wait(switches.delayMs, undefined, { ref: false });
  if (switches.refuse) throw new Refusal(403, 'refused');
  if (switches.failWith) return void response.status(switches.failWith).json({ error: 'failing' });
  next();
}
