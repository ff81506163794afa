/** A text message to one telephone. */
export interface TextMessage {
  /** The same whenever this message is sent again; 1 to 200 characters. */
  readonly messageId: string;
  /** Digits, with `+` and country before them or without. */
  readonly to: string;
  /** Up to 500 characters. */
  readonly text: string;
}

export interface Texter {
  /**
   * Returns when the gateway has taken the message. Throws `sms-unavailable` (retryable) when it does not answer, or not as agreed, and
   * `sms-refused` when it refuses for good.
   */
  send(message: TextMessage): Promise<void>;
}
