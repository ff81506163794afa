import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';
import type { MailSwitches } from './server.ts';

class SmtpRefusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** A real SMTP server that keeps every mail it takes. RFC 5321; without TLS and accounts, for loopback only. */
export function receivingServer(mailbox: Mailbox, switches: () => MailSwitches, maxMailBytes: number): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: maxMailBytes,
    closeTimeout: 2_000,
    onRcptTo(_address, _session, done) {
      const { refuseWith } = switches();
      done(refuseWith ? new SmtpRefusal(refuseWith, 'refused for a test') : undefined);
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      take(stream, maxMailBytes)
        .then((raw) => mailbox.receive(raw, envelope))
        .then(() => { done(); }, (error: unknown) => { done(error instanceof SmtpRefusal ? error : new SmtpRefusal(451, 'could not be kept')); });
    },
  });
  server.on('error', (error) => {
    const ofOneConnection = 'remoteAddress' in error;    // cut in the middle of a mail: its sender sends it again
    if (!ofOneConnection) throw error;
  });
  return server;
}

/** Reads to the end, as SMTP needs for an answer, but keeps no more than the limit. */
async function take(stream: Readable, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  if (size > limit) throw new SmtpRefusal(552, 'larger than allowed');
  return Buffer.concat(parts);
}
