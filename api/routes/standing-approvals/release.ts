import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { Pin, releaseSeal } from '../../custody.ts';
import { route } from '../../route.ts';
import { ReleaseView } from '../tasks/release.ts';
import { onStandingApproval, StandingApprovalParams } from './view.ts';

/** Takes no Idempotency-Key, for the reason that tasks/release.ts gives. */
export const releaseStandingApproval = route({
  method: 'post', path: '/standing-approvals/{id}/release', operation: 'standing-approval.release', summary: 'Open the seal by the PIN for all stamps that a standing approval has left (R41)', idempotent: false,
  params: StandingApprovalParams, body: z.strictObject({ pin: Pin }),
  answers: {
    200: ReleaseView, 403: ['pin-wrong', 'not-the-keeper'], 404: 'standing-approval-unknown', 423: 'pin-locked',
    409: ['pin-missing', 'pin-expired', 'seal-not-active', 'seal-expired', 'subject-changed', 'standing-approval-withdrawn', 'standing-approval-expired', 'standing-approval-exhausted'],
  },
  on: onStandingApproval,
  async handle({ on: { id, esId, number, used, until, termsSm3 }, body: { pin }, caller, newId, store, custody }) {
    const terms = { purpose: `standing-approval/${id}`, subject: termsSm3, stamps: number - used, notAfter: until };
    await releaseSeal({ store, custody }, { id: newId('release'), esId, pin, terms }, caller);
    return { stamps: terms.stamps, notAfter: isoText(until) };
  },
});
