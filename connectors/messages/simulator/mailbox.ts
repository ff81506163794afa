import { createHash } from 'node:crypto';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { type Clock, type Instant, isoText } from '../../../domain/instant.ts';
import { createDurably, readJson } from '../../durableFile.ts';

/** A mail as it was received. */
export interface ReceivedMail {
  readonly messageId: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly from: string;
  /** Who it was handed over for (RCPT TO), not what its header says. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface SmtpEnvelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** Received mail, one file each; a mail with a known Message-ID is the same mail and is kept once. */
export class Mailbox {
  readonly #directory: string;
  readonly #clock: Clock;
  readonly #kept: number;
  /** By file name, oldest first. */
  readonly #mails = new Map<string, ReceivedMail>();

  /** @param kept how many mails are kept; the oldest leave first */
  static async open(directory: string, clock: Clock, kept = 10_000): Promise<Mailbox> {
    await mkdir(directory, { recursive: true });
    const mailbox = new Mailbox(directory, clock, kept);
    const names = (await readdir(directory)).filter((name) => name.endsWith('.json'));
    const mails = await Promise.all(names.map(async (name) => [name, await readJson<ReceivedMail>(join(directory, name))] as const));
    const known = mails.filter((entry): entry is [string, ReceivedMail] => entry[1] !== undefined);
    for (const [name, mail] of known.sort(([, a], [, b]) => a.receivedAt.localeCompare(b.receivedAt))) mailbox.#mails.set(name, mail);
    return mailbox;
  }

  private constructor(directory: string, clock: Clock, kept: number) {
    this.#directory = directory;
    this.#clock = clock;
    this.#kept = kept;
  }

  /** On disk when it returns. @param raw the message as handed over, RFC 5322 */
  async receive(raw: Uint8Array, envelope: SmtpEnvelope): Promise<void> {
    const mail = await readMail(raw, envelope, this.#clock.now());
    const name = `${createHash('sm3').update(mail.messageId).digest('hex')}.json`;
    if (!(await createDurably(join(this.#directory, name), JSON.stringify(mail)))) return;
    this.#mails.set(name, mail);
    const [oldest] = this.#mails.keys();
    if (this.#mails.size <= this.#kept || oldest === undefined) return;
    this.#mails.delete(oldest);
    await unlink(join(this.#directory, oldest));
  }

  /** Newest first; only those for one address when it is given. */
  list(to?: string): ReceivedMail[] {
    const mails = [...this.#mails.values()].reverse();
    return to === undefined ? mails : mails.filter((mail) => mail.to.includes(to.toLowerCase()));
  }
}

async function readMail(raw: Uint8Array, { from, to }: SmtpEnvelope, at: Instant): Promise<ReceivedMail> {
  const { messageId, subject, text } = await PostalMime.parse(raw, { maxNestingDepth: 20 });
  return {
    messageId: messageId ?? `<${createHash('sm3').update(raw).digest('hex')}@without-id>`,
    receivedAt: isoText(at),
    from,
    to: to.map((address) => address.toLowerCase()),
    subject: subject ?? '',
    text: text ?? '',
  };
}
