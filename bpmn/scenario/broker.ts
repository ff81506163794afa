import type { FlowGraph } from '../graph.ts';
import type { Waiting } from './world.ts';

/** A message on its way. A receiver without a key takes any; a message without a key goes to the first that waits for its name. */
export interface Message {
  readonly name: string;
  readonly key?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Who gets the message: of those that wait, in the order in which they began to. */
export const receiverOf = (waiting: readonly Waiting[], { name, key }: Message): Waiting | undefined =>
  waiting.find(({ subscription }) => subscription.name === name && (key === undefined || subscription.key === undefined || subscription.key === key));

/** Whether anything in a process catches a message of that name; a name that is an expression may be any. */
export const awaits = (graph: FlowGraph, name: string): boolean =>
  Object.values(graph.elements).some((element) => {
    const caught = element.type === 'receiveTask' ? element.message : 'event' in element && element.type !== 'throwEvent' && element.type !== 'endEvent' ? element.event : undefined;
    return caught?.kind === 'message' && (caught.name === name || caught.name.startsWith('='));
  });
