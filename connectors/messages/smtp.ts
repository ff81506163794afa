import { createTransport } from 'nodemailer';
import { type Problem, problem } from '../../domain/problem.ts';
import type { Mail, Mailer } from './mailer.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly secure?: boolean;
  /** Refuses a server that offers no TLS. */
  readonly requireTls?: boolean;
  readonly account?: { readonly user: string; readonly password: string };
  /** Sender of every mail. */
  readonly from: { readonly name: string; readonly address: string };
  /** Milliseconds for connecting and for each step after it; 10,000 if not given. */
  readonly timeoutMs?: number;
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";                     // RFC 5322 3.2.3
const dotAtom = `${atom}(?:\\.${atom})*`;
const forms: Readonly<Record<'messageId' | 'to' | 'subject', RegExp>> = {
  messageId: new RegExp(`^(?=.{3,250}$)${dotAtom}@${dotAtom}$`),
  to: new RegExp(`^(?=.{3,254}$)${dotAtom}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*$`),
  subject: /^(?=\S)[^\p{Cc}\u2028\u2029]{1,500}(?<=\S)$/u,
};

/** Sends over SMTP, each mail in a connection of its own. */
export function smtpMailer({ host, port, secure = false, requireTls = false, account, from, timeoutMs = 10_000 }: SmtpOptions): Mailer {
  const transport = createTransport({
    host, port, secure, requireTLS: requireTls,
    ...(account && { auth: { user: account.user, pass: account.password } }),
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send(mail) {
      requireForm(mail);
      try {
        await transport.sendMail({
          from, to: { name: '', address: mail.to }, messageId: `<${mail.messageId}>`, subject: mail.subject, text: mail.text,
          headers: { 'Auto-Submitted': 'auto-generated' },        // RFC 3834 5: no out-of-office answers
        });
      } catch (error) {
        throw mailProblem(mail, error);
      }
    },
  };
}

function requireForm(mail: Mail): void {
  for (const [field, form] of Object.entries(forms)) {
    if (!form.test(mail[field as keyof typeof forms])) throw problem('request-invalid', { field });
  }
}

/** A wrong password of ours (EAUTH) is for the operator to mend, not a fault of the mail: it is tried again. RFC 5321 4.2.1 */
function mailProblem({ messageId }: Mail, error: unknown): Problem {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const permanent = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return problem(permanent ? 'mail-refused' : 'mail-unavailable', { messageId, ...(responseCode ? { status: responseCode } : { reason: code }) }, error);
}
