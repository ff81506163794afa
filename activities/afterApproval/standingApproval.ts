import { reviewId } from '../../domain/application/step.ts';
import { stands } from '../../domain/approval/rule.ts';
import { standingTermsOf } from '../../domain/lending/standingTerms.ts';
import type { AfterApproval } from './index.ts';

/** Grants the standing approval that was approved by the seal's own flow under its own rule; it has the application's id. design.md › Approval rule */
export const grantStandingApproval: AfterApproval = async ({ store, application, by }) => {
  const instance = await store.instances.get(reviewId(application.id, application.round));
  const decisions = (await store.instances.decisions(instance.id)).filter((decision) => decision.outcome === 'approved' && stands(decision, instance.subject.sm3));
  const approvers = await Promise.all(decisions.map(async ({ person, at, counts }) => ({ person, name: (await store.people.person(person)).name, at, ...(counts !== undefined && { counts }) })));
  const { start: _, ...granted } = standingTermsOf(application); // only how its review began
  await store.standingApprovals.grant({ id: application.id, ...granted, application: application.id, approvers }, by);
};
