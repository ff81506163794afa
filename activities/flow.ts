import { partLimit } from '../domain/flow/parts.ts';
import type { FlowStep, KeptInstance } from '../domain/flow/step.ts';
import type { Store } from '../store/store.ts';
import type { FlowActivities } from '../workflows/activities.ts';

/** What hosted flows ask of the rows. */
export const flowActivities = ({ store }: { readonly store: Store }): FlowActivities => ({
  async findProcess(asked) {
    const { hash } = await store.instances.findProcess(asked);
    return { hash, graph: await store.flows.graph(hash) };
  },

  async loadGraph(hash) {
    return store.flows.graph(hash);
  },

  async lookUp(instanceId, questions) {
    return store.instances.lookUp(instanceId, questions);
  },

  async keepStepPart(part) {
    await store.instances.keepPart(part);
  },

  async readStatePart({ instanceId, step, number }) {
    const { state, step: present } = await store.instances.running(instanceId);
    return present === step ? state.slice(number * partLimit, (number + 1) * partLimit) : undefined;
  },
});

/** A step as its process made it, put together where it came in parts. */
export async function wholeStep<Step extends FlowStep>(store: Store, instanceId: string, step: Step): Promise<Step> {
  if (step.parts === undefined) return step;
  const text = await store.instances.parts(instanceId, step.after, step.parts);
  return { ...(JSON.parse(text) as Step), parts: step.parts };
}

/** What a process is told of its instance: a state that is too large for one answer is said to be in parts. */
export function inParts<Kept extends KeptInstance>(kept: Kept): Kept {
  const { state } = kept;
  return state.length <= partLimit ? kept : { ...kept, state: '', parts: Math.ceil(state.length / partLimit) };
}
