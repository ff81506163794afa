import * as z from 'zod';
import { proofs } from '../../../domain/approval/rule.ts';
import { InstantText } from '../../schemas.ts';

export const SessionView = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    roles: z.array(z.object({ role: z.string(), unit: z.string() })),
    proof: z.enum(proofs),
    expiresAt: InstantText,
    csrfToken: z.string().meta({ description: 'to be sent as X-CSRF-Token with every change' }),
  })
  .meta({ id: 'Session' });
