import { route } from '../../route.ts';
import { onStandingApproval, StandingApprovalParams, StandingApprovalView, standingApprovalView } from './view.ts';

export const readStandingApproval = route({
  method: 'get', path: '/standing-approvals/{id}', operation: 'standing-approval.read', summary: 'A standing approval, and how much of it is used',
  params: StandingApprovalParams, answers: { 200: StandingApprovalView, 404: 'standing-approval-unknown' },
  on: onStandingApproval,
  handle: ({ on: standing, store }) => standingApprovalView(store, standing),
});
