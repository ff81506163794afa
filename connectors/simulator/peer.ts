import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import * as z from 'zod';
import type { Clock } from '../../domain/instant.ts';
import { accept, answerError, Refusal } from './refusal.ts';

export interface PeerSimulatorOptions {
  /** Holds everything that must outlive the process. */
  readonly directory: string;
  readonly clock: Clock;
}

/** How a test lets any peer misbehave; what is not named is off. */
export const faults = {
  /** Milliseconds before every answer. */
  delayMs: z.int().min(0).max(600_000).default(0),
  /** Everything is refused. */
  refuse: z.boolean().default(false),
  /** Every connection is cut without an answer. */
  outage: z.boolean().default(false),
};

interface Faults {
  readonly delayMs: number;
  readonly refuse: boolean;
  readonly outage: boolean;
  readonly wrong?: string | undefined;
}

/** What one peer answers besides its switches. */
export interface PeerRoutes<Switches extends Faults> {
  readonly name: string;
  readonly switches: z.ZodType<Switches>;
  /** Routes under `/simulator` by which tests and demos put in and read data; no switch touches them. */
  readonly administer: (app: Express) => void;
  /** The peer's own routes. */
  readonly serve: (app: Express, switches: () => Switches) => void;
}

/** A peer of tests and demos, which may be told to misbehave: `PUT /simulator/switches`. Protocols: docs/connectors/ */
export function peerListener<Switches extends Faults>({ name, switches: form, administer, serve }: PeerRoutes<Switches>): RequestListener {
  let switches = form.parse({});
  const app = express().disable('x-powered-by').use(express.json({ limit: 8 * 1024 * 1024 }));
  app.put('/simulator/switches', (request, response) => {
    switches = accept(form, request.body);
    response.json(switches);
  });
  administer(app);
  app.use((request, response, next) => misbehave(switches, request, response, next));
  serve(app, () => switches);
  return app.use(() => { throw new Refusal(404, 'route-unknown'); }).use(answerError(name));
}

async function misbehave(switches: Faults, request: Request, response: Response, next: NextFunction): Promise<void> {
  if (switches.outage) return void request.socket.destroy();
  if (switches.delayMs > 0) await wait(switches.delayMs, undefined, { ref: false });
  if (switches.refuse) throw new Refusal(403, 'refused');
  if (switches.wrong === 'malformed') return void response.type('json').send('{"answer":');
  next();
}
