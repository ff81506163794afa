import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApplicationAct } from '../domain/application/act.ts';
import type { ApplicationOrder, OrderSignature } from '../domain/application/order.ts';
import type { ApplicationState } from '../domain/application/state.ts';
import type { FilingDigest } from '../domain/filing/notices.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { FlowDelivery } from '../domain/flow/message.ts';
import type { DecisionEntry } from '../domain/flow/step.ts';
import type { Instant } from '../domain/instant.ts';
import type { UseDecision, UseOrder } from '../domain/use/step.ts';

/** Task queues, one per role of worker; design.md › Workers by role. */
export const taskQueues = { process: 'process', records: 'records', making: 'making', stamping: 'stamping', outbound: 'outbound' } as const;

/** Names of the workflows as they are started. */
export const workflowTypes = { application: 'application', sealUse: 'sealUse', seal: 'seal', making: 'making', filing: 'filing', renewal: 'renewal', lateDuty: 'lateDuty', taskNotice: 'taskNotice', filingDigest: 'filingDigest' } as const;

/** Workflow ids. They come from our rows, so that a second start finds the first. */
export const workflowIds = {
  application: (applicationId: string): string => `application/${applicationId}`,
  use: (useId: string): string => `use/${useId}`,
  seal: (esId: string): string => `seal/${esId}`,
  making: (makingId: string): string => `making/${makingId}`,
  filing: (obligationId: string): string => `filing/${obligationId}`,
  lateDuty: (dutyId: string): string => `duty/${dutyId}`,
  taskNotice: (actId: string): string => `task-act/${actId}`,
  filingDigest: ({ person, notice, since }: FilingDigest): string => `filing-digest/${person}/${notice}/${since}`,
  /** edition: the one that the renewal is to make. */
  renewal: (esId: string, edition: number): string => `renewal/${esId}/${edition}`,
};

/** The id of a task everywhere but in its flow: unique over all flows' instances, and fit for a URL. */
export const taskIdOf = (instanceId: string, engineId: string): string => `${instanceId}.${engineId.replace('#', '.')}`;

/** The id the flow's engine knows the task by: `<element>#<n>`. */
export const engineTaskId = (instanceId: string, taskId: string): string => taskId.slice(instanceId.length + 1).replace(/\.(\d+)$/, '#$1');

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

/** A renewal that somebody asks for; the id of its making is also the update's. */
export interface RenewalRequest {
  readonly makingId: string;
  readonly by: string;
}

/** Answers when the new edition is made; fails with the problem for which the seal cannot be renewed. */
export const renewSeal = defineUpdate<{ readonly esId: string; readonly edition: number }, [RenewalRequest]>('renew');

/** The seal's row has changed; the number of the change. */
export const sealChanged = defineSignal<[{ readonly number: number }]>('changed');

/** A message or signal of BPMN that a flow's instance waits for. It may arrive again: it counts once. */
export const flowDelivered = defineSignal<[FlowDelivery]>('flow-delivered');

/** What a person does in a task beside deciding it, or to the whole flow; answers when it is written. Its id is also the update's. */
export const actInFlow = defineUpdate<{ readonly id: string }, [TaskActEntry]>('act-in-flow');

/** What administrators do to a flow's instance, confirmed; answers when it is written. */
export const intervene = defineUpdate<{ readonly id: string }, [ConfirmedIntervention]>('intervene');

/** What starts an application; a resumed one reads everything else from its rows. silentSince: since when the police registry has not answered (R13). */
export interface ApplicationInput {
  readonly applicationId: string;
  readonly order?: ApplicationOrder;
  readonly signature?: OrderSignature;
  readonly silentSince?: Instant;
}

/** Answers when the application is written; fails with the problem for which it cannot be handed in. */
export const applicationSubmitted = defineUpdate<ApplicationState>('submitted');

/** What people do to an application beside deciding its review; answers when it is written. */
export const actOnApplication = defineUpdate<ApplicationState, [ApplicationAct]>('act');

/** A person's decision in the review of an application; answers when it is written. */
export const decideReview = defineUpdate<{ readonly taskId: string; readonly outcome: DecisionEntry['outcome'] }, [DecisionEntry]>('decide');
