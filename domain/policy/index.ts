import type { Instant } from '../instant.ts';
import { defaultPolicy } from './default.ts';
import { heilongjiangA } from './heilongjiangA.ts';
import type { Policy, PolicyId } from './policy.ts';

/** Every version of every shipped policy, in order of taking effect. */
export const policies: Readonly<Record<PolicyId, readonly Policy[]>> = {
  default: [defaultPolicy],
  'heilongjiang-a': [heilongjiangA],
};

/** Whether the policy holds at the instant: from `from` on, before `to`. */
const holdsAt = ({ from, to }: Pick<Policy, 'from' | 'to'>, at: Instant): boolean => (from === undefined || from <= at) && (to === undefined || at < to);

/** The latest version of a list that holds at the instant. */
export const latestInForce = (versions: readonly Policy[], at: Instant): Policy | undefined => versions.findLast((policy) => holdsAt(policy, at));

/** The policy that decides an act at an instant; outside its time the default, as the national measures hold where a region is silent. R59 */
export const policyInForce = (id: PolicyId, at: Instant): Policy => latestInForce(policies[id], at) ?? defaultPolicy;
