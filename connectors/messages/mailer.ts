/** A mail to one person, as plain text. */
export interface Mail {
  /** `left@right` without brackets (RFC 5322 3.6.4), the same whenever this mail is sent again: who receives it twice shows it once. */
  readonly messageId: string;
  /** One address, without a name. */
  readonly to: string;
  /** One line of up to 500 characters, without spaces around it. */
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /**
   * Returns when a mail server has taken the mail. Throws `mail-unavailable` (retryable) when it does not answer or refuses for now (4xx),
   * `mail-refused` when it refuses for good (5xx), `request-invalid` for a mail whose fields do not have the form above.
   */
  send(mail: Mail): Promise<void>;
}
