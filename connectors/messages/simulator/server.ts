import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import type { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import type { Clock } from '../../../domain/instant.ts';
import { Mailbox } from './mailbox.ts';
import { messagesPage } from './page.ts';
import { smsSimulator } from './smsServer.ts';
import { receivingServer } from './smtpServer.ts';
import { Telephones } from './telephones.ts';

/** How a test lets the mail server misbehave: every recipient is refused with this status, 400 to 599. */
const mailSwitches = z.strictObject({ refuseWith: z.int().min(400).max(599).optional() });
export type MailSwitches = z.infer<typeof mailSwitches>;

export interface MailSimulatorOptions {
  /** One file for each mail; text messages in `texts/`. */
  readonly directory: string;
  readonly clock: Clock;
  /** 1 MiB if not given. */
  readonly maxMailBytes?: number;
  /** 10,000 if not given; the oldest leave first. */
  readonly kept?: number;
}

export interface MailSimulator {
  /** Not yet listening. */
  readonly smtp: SMTPServer;
  /** `GET /` for people, `GET /messages?to=` and `GET /texts?to=` as JSON, `POST /simulator/switches`. */
  readonly http: RequestListener;
  /** Takes text messages; to be served over TLS. */
  readonly sms: RequestListener;
}

/** The mail server and SMS gateway of tests and demos: takes every message and shows it over HTTP. Protocols: docs/connectors/mail.md, sms.md */
export async function createMailSimulator({ directory, clock, maxMailBytes = 1024 * 1024, kept }: MailSimulatorOptions): Promise<MailSimulator> {
  const mailbox = await Mailbox.open(directory, clock, kept);
  const telephones = await Telephones.open(join(directory, 'texts'), clock);
  let switches: MailSwitches = {};
  const app = express().disable('x-powered-by').use(express.json({ limit: 1024 }));
  app.get('/', async (_request, response) => {
    const texts = await telephones.list();
    response.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").type('html').send(messagesPage(mailbox.list(), texts));
  });
  app.get('/messages', (request, response) => {
    const { to } = request.query;
    response.json({ messages: mailbox.list(typeof to === 'string' ? to : undefined) });
  });
  app.get('/texts', async (request, response) => {
    const { to } = request.query;
    response.json({ messages: await telephones.list(typeof to === 'string' ? to : undefined) });
  });
  app.post('/simulator/switches', (request, response) => {
    const parsed = mailSwitches.safeParse(request.body);
    if (!parsed.success) return void response.status(400).json({ error: 'request-malformed' });
    switches = parsed.data;
    response.json(switches);
  });
  return { smtp: receivingServer(mailbox, () => switches, maxMailBytes), http: app, sms: smsSimulator(telephones) };
}
