import { rejection, type Rejection, type Variables } from '../commands.ts';
import { refusedVariables } from '../reserved.ts';
import type { Run } from '../run.ts';
import type { ElementInstance, Subscription } from '../state.ts';
import { trigger } from '../triggers.ts';
import type { Handler } from './handler.ts';

/** The instance that waits by a subscription of that kind; not while it has not begun because of an incident. */
export function subscribed(run: Run, id: string, kind: Subscription['kind']): { owner: ElementInstance; subscription: Subscription } | undefined {
  const owner = run.find(({ subscriptions }) => subscriptions?.some((each) => each.id === id && each.kind === kind) ?? false);
  const subscription = owner?.subscriptions?.find((each) => each.id === id);
  return owner && subscription && { owner, subscription };
}

function deliver(run: Run, id: string, kind: 'message' | 'signal', variables: Variables): Rejection | undefined {
  const found = subscribed(run, id, kind);
  if (!found) return rejection('subscription-unknown', `Expected ${id} to wait for a ${kind} but it does not`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  trigger(run, found.owner, found.subscription, variables);
  return undefined;
}

/** A message that was correlated with the subscription has come. */
export const deliverMessage: Handler<'deliver-message'> = (run, { subscriptionId, variables = {} }) => deliver(run, subscriptionId, 'message', variables);

/** A signal was broadcast. */
export const deliverSignal: Handler<'deliver-signal'> = (run, { subscriptionId, variables = {} }) => deliver(run, subscriptionId, 'signal', variables);
