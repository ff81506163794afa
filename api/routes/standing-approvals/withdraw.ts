import { route } from '../../route.ts';
import { onStandingApproval, StandingApprovalParams, StandingApprovalView, standingApprovalView } from './view.ts';

export const withdrawStandingApproval = route({
  method: 'delete', path: '/standing-approvals/{id}', operation: 'standing-approval.withdraw', summary: 'Withdraw a standing approval: its system stamps no more',
  params: StandingApprovalParams, answers: { 200: StandingApprovalView, 404: 'standing-approval-unknown' },
  on: onStandingApproval,
  handle: async ({ on: { id }, caller, store }) => standingApprovalView(store, await store.standingApprovals.withdraw(id, caller)), // database first
});
