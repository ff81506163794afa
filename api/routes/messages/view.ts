import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { messageNameLimit } from '../../../domain/flow/message.ts';
import type { FlowMessage } from '../../../store/store.ts';
import { Id, InstantText } from '../../schemas.ts';

/** What a message or signal carries; the flow that takes it gets these variables. */
export const MessageBody = z.strictObject({
  unit: Id.optional().meta({ description: 'in which flows wait for it; needed where one acts for several' }),
  name: z.string().trim().min(1).max(messageNameLimit),
  variables: z.record(z.string().min(1).max(100), z.unknown()).default({}).refine((variables) => JSON.stringify(variables).length <= 100_000, 'is too large'),
});

export const MessageView = z
  .object({
    id: z.string(),
    unit: z.string(),
    kind: z.enum(['message', 'signal']),
    name: z.string(),
    key: z.string().optional(),
    sentBy: z.string(),
    sentAt: InstantText,
    expiresAt: InstantText,
    state: z.enum(['buffered', 'delivered', 'broadcast', 'expired']).meta({ description: 'expired: nobody has waited for it in time' }),
  })
  .meta({ id: 'FlowMessage' });

/** What was sent, with what it does not do. docs/decisions/0011 */
export const SentMessageView = MessageView.extend({
  beginsNothing: z.literal(true).optional().meta({ description: 'a flow of the unit has a start event for this message: it was not begun, as only a request begins a flow (`start` of POST /uses); the message is for flows that wait for it' }),
}).meta({ id: 'SentFlowMessage' });

export const messageView = ({ variables: _, sentAt, expiresAt, ...message }: FlowMessage): z.input<typeof MessageView> => ({ ...message, sentAt: isoText(sentAt), expiresAt: isoText(expiresAt) });
