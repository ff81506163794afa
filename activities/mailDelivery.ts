import type { Mail, Mailer } from '../connectors/messages/mailer.ts';
import { isProblem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';

/** Sends a mail. An address that refuses for good, or is none, must not keep others from being told: it is noted for the auditors, in the chain of what the mail is about. */
export async function deliverMail({ store, mailer }: { readonly store: Store; readonly mailer: Mailer }, mail: Mail, about: string, person: string): Promise<void> {
  try {
    await mailer.send(mail);
  } catch (error) {
    if (!isProblem(error, 'mail-refused') && !isProblem(error, 'request-invalid')) throw error;
    await store.audit.append({ subject: about, actor: 'system/outbound', act: 'mail-refused', details: { person, messageId: mail.messageId } });
  }
}
