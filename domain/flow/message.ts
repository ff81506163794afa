import { hours, type Instant } from '../instant.ts';

/** A message or signal of BPMN on its way to one subscription of one instance; the id tells it apart from the same one delivered again. */
export interface FlowDelivery {
  readonly id: string;
  readonly kind: 'message' | 'signal';
  readonly subscriptionId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How long a message waits for somebody to wait for it, in milliseconds, unless its sender or the configuration says otherwise. */
export const messageTimeToLive = hours(1);

/** What stands of the name or key of a message, in characters. */
export const messageNameLimit = 200;

/** Whether a message that nobody has waited for yet is still kept for whoever comes. */
export const isKept = ({ expiresAt }: { readonly expiresAt: Instant }, at: Instant): boolean => at < expiresAt;

/** Whether a message is for whoever waits so: where both have a key, it is the same; without key a message is for the first that waits under its name, and who waits takes any. BPMN 2.0.2, 8.4.2 */
export const correlates = (message: { readonly key?: string | null | undefined }, waiting: { readonly key?: string | null | undefined }): boolean =>
  (message.key ?? undefined) === undefined || (waiting.key ?? undefined) === undefined || message.key === waiting.key;
