import type { ElementInstance, FlowState } from '../engine/state.ts';

/** Whether an instance runs in the process itself, not in one that it calls: called processes keep the version that they were bound to. */
export function isOwn(state: FlowState, instance: ElementInstance): boolean {
  if (instance.graph !== undefined) return false;
  const scope = instance.scope === undefined ? undefined : state.instances[instance.scope];
  return scope === undefined || isOwn(state, scope);
}
