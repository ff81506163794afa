import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServer } from 'smtp-server';
import { certificateAuthorityClient } from '../../connectors/certificate-authority/client.ts';
import type { CertificateAuthority } from '../../connectors/certificate-authority/certificateAuthority.ts';
import type { AuthoritySwitches } from '../../connectors/certificate-authority/simulator/switches.ts';
import { createCaSimulator } from '../../connectors/certificate-authority/simulator/server.ts';
import type { Mailer } from '../../connectors/messages/mailer.ts';
import type { ReceivedMail } from '../../connectors/messages/simulator/mailbox.ts';
import { createMailSimulator } from '../../connectors/messages/simulator/server.ts';
import { smtpMailer } from '../../connectors/messages/smtp.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import type { Clock } from '../../domain/instant.ts';
import { openRegistries, type OpenRegistries } from './registries.ts';

/** The certificate authority, the departments' systems and the mail server that a process speaks to, as real servers. */
export interface Outside extends Omit<OpenRegistries, 'close'> {
  readonly authority: CertificateAuthority;
  readonly mailer: Mailer;
  /** Lets the authority misbehave; what is not named is off again. */
  switchAuthority(switches: Partial<AuthoritySwitches>): Promise<void>;
  /** Mails whose text speaks of something, oldest first. */
  mailsAbout(text: string): Promise<readonly ReceivedMail[]>;
  stopMail(): Promise<void>;
  /** Starts the mail server again, at the same port. */
  startMail(): Promise<void>;
  close(): Promise<void>;
}

export async function openOutside(clock: Clock): Promise<Outside> {
  const directory = await mkdtemp(join(tmpdir(), 'outside-'));
  const ca = await listening(await createCaSimulator({ directory: join(directory, 'ca'), cryptography: nativeCryptography, keyPairs: nativeCryptography, clock }));
  const mail = await mailServer(join(directory, 'mail'), clock);
  const departments = await openRegistries(clock);
  return {
    ...departments,
    authority: certificateAuthorityClient({ url: ca.url, cryptography: nativeCryptography, timeoutMs: 2_000 }),
    mailer: smtpMailer({ host: '127.0.0.1', port: mail.port, from: { name: 'Yinxin 印信', address: 'no-reply@yinxin.example' }, timeoutMs: 2_000 }),
    switchAuthority: async (switches) => {
      await fetch(`${ca.url}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
    },
    mailsAbout: async (text) => (await mail.received()).filter((one) => one.text.includes(text)),
    stopMail: () => mail.stop(),
    startMail: () => mail.start(),
    close: async () => {
      await Promise.all([ca.close(), mail.close(), departments.close()]);
      await rm(directory, { recursive: true });
    },
  };
}

async function mailServer(directory: string, clock: Clock) {
  const first = await createMailSimulator({ directory, clock });
  let smtp: SMTPServer | undefined;
  let port = 0;
  const start = async ({ smtp: server } = first): Promise<void> => {
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.server.address() as AddressInfo);
    smtp = server;
  };
  const stop = async (): Promise<void> => {
    const running = smtp;
    smtp = undefined;
    if (running) await new Promise<void>((resolve) => { running.close(resolve); });
  };
  const received = async (): Promise<readonly ReceivedMail[]> => {
    const { http } = await createMailSimulator({ directory, clock }); // reads what lies in the folder, whichever server took it
    const page = await listening(http);
    const { messages } = await (await fetch(`${page.url}/messages`)).json() as { messages: ReceivedMail[] };
    await page.close();
    return messages.reverse();
  };
  await start();
  return { port, received, stop, start: async () => start(await createMailSimulator({ directory, clock })), close: stop };
}

async function listening(listener: RequestListener): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
