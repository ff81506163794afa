import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { UseDecision, UseOrder } from '../domain/use/step.ts';

/** Task queues, one per role of worker; design.md › Workers by role. */
export const taskQueues = { process: 'process', records: 'records', making: 'making', stamping: 'stamping', outbound: 'outbound' } as const;

/** Names of the workflows as they are started. */
export const workflowTypes = { sealUse: 'sealUse', seal: 'seal', making: 'making' } as const;

/** Workflow ids. They come from our rows, so that a second start finds the first. */
export const workflowIds = {
  use: (useId: string): string => `use/${useId}`,
  seal: (esId: string): string => `seal/${esId}`,
  making: (makingId: string): string => `making/${makingId}`,
};

/** The id of a task everywhere but in its flow: unique over all uses, and fit for a URL. */
export const taskIdOf = (useId: string, engineId: string): string => `${useId}.${engineId.replace('#', '.')}`;

/** The id the flow's engine knows the task by: `<element>#<n>`. */
export const engineTaskId = (useId: string, taskId: string): string => taskId.slice(useId.length + 1).replace(/\.(\d+)$/, '#$1');

/** What starts a use; a resumed use reads everything else from its rows. */
export type UseInput = { readonly useId: string; readonly order?: UseOrder };

/** A decision as it is asked for and as it is kept; its id is also the update's. */
export type DecideRequest = UseDecision;

/** Answers when the use is written, with the ids of its open tasks; fails with the problem for which it cannot be opened. */
export const useOpened = defineUpdate<{ readonly useId: string; readonly tasks: readonly string[] }>('opened');

/** A person's decision; answers when it is written. */
export const decide = defineUpdate<{ readonly taskId: string; readonly outcome: 'approved' | 'refused' }, [DecideRequest]>('decide');

/** Answers when the seal is made. */
export const sealMade = defineUpdate<{ readonly esId: string; readonly edition: number }>('made');

/** The seal's row has changed; the number of the change. */
export const sealChanged = defineSignal<[{ readonly number: number }]>('changed');
