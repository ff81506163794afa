import type { Mail, Mailer } from '../connectors/messages/mailer.ts';
import type { Texter } from '../connectors/messages/texter.ts';
import { isProblem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';

/** By what people are told. */
export interface Delivery {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Absent where the installation has no SMS gateway. */
  readonly texter?: Texter | undefined;
}

/** What the texts of mails point to besides. */
export interface LinkedDelivery extends Delivery {
  /** Where people open the product, for links in mails. */
  readonly publicUrl: string;
}

/**
 * Sends a mail, and its subject as a text message to who has a telephone. An address or number that refuses for good, or is none, must not keep
 * others from being told: it is noted for the auditors, in the chain of what the mail is about.
 */
export async function deliverMail({ store, mailer, texter }: Delivery, mail: Mail, about: string, person: string): Promise<void> {
  const noted = async (act: 'mail-refused' | 'sms-refused', sending: Promise<void>): Promise<void> => {
    try {
      await sending;
    } catch (error) {
      if (!isProblem(error, act) && !isProblem(error, 'request-invalid')) throw error;
      await store.audit.append({ subject: about, actor: 'system/outbound', act, details: { person, messageId: mail.messageId } });
    }
  };
  await noted('mail-refused', mailer.send(mail));
  const telephone = texter && (await store.people.telephone(person));
  if (texter && telephone !== undefined) await noted('sms-refused', texter.send({ messageId: mail.messageId, to: telephone, text: textOf(mail) }));
}

/** Gateways show the sender in such brackets before the text. */
const textOf = ({ subject }: Mail): string => `【印信】${[...subject].slice(0, 400).join('')}`;
