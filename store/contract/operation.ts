import type { ConfirmedIntervention, InterventionAct } from '../../domain/flow/intervention.ts';
import type { FlowDelivery } from '../../domain/flow/message.ts';
import type { FlowHostKind } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';

/** A message or signal of BPMN, sent in a unit by a flow or over the interface. state: `expired` when nobody has waited for it in time. */
export interface FlowMessage {
  readonly id: string; readonly unit: string; readonly kind: 'message' | 'signal'; readonly name: string; readonly key?: string; readonly variables: Readonly<Record<string, unknown>>;
  readonly sentBy: string; readonly sentAt: Instant; readonly expiresAt: Instant; readonly state: 'buffered' | 'delivered' | 'broadcast' | 'expired';
}
/** Where a delivery goes: the process that hosts the instance. */
export interface DeliveryAddress { readonly host: FlowHostKind; readonly hostId: string; readonly instanceId: string; readonly delivery: FlowDelivery }

export interface FlowMessages {
  /** The same id again finds what was sent. timeToLive: milliseconds; that of the configuration if not given. */
  send(message: { readonly id: string; readonly unit: string; readonly kind: 'message' | 'signal'; readonly name: string; readonly key?: string; readonly variables: Readonly<Record<string, unknown>>; readonly timeToLive?: number }, by: string): Promise<FlowMessage>;
  get(id: string): Promise<FlowMessage>;                                       // flow-message-unknown
  /** Pairs what waits with what was sent under a name in a unit, oldest first, each message with one subscription: those of the key and those without; all without key. */
  correlate(about: { readonly unit: string; readonly name: string; readonly key?: string }): Promise<void>;
  /** Sends a signal on to all that waited for it when it was sent. Once. */
  broadcast(id: string): Promise<void>;
  /** undefined when there is nothing to deliver any more: it has been, or the subscription ended. */
  delivery(id: string): Promise<DeliveryAddress | undefined>;
}

/** `tried`: how often the element has stopped its instance so far, this time included. */
export interface OpenIncident extends Incident { readonly tried: number }
export interface IncidentFilter { readonly units: readonly string[]; /** Hash of the flow. */ readonly flow?: string; /** Key of the flow, whatever its version. */ readonly key?: string; readonly code?: string }
/** What stopped a flow: where, why, since when. */
export interface Incident { readonly id: string; readonly instanceId: string; readonly unit: string; readonly element: string; readonly code: string; readonly message: string; readonly since: Instant; readonly resolvedAt?: Instant }
export interface Incidents {
  /** Of an instance, oldest first, resolved ones included. */
  ofInstance(instanceId: string): Promise<readonly Incident[]>;
  /** Those that stand open in these units, oldest first, behind the one `after` (`<instance> <id>`). */
  open(filter: IncidentFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly OpenIncident[]>;
}

/** What one administrator proposes to do to an instance and another confirms, or refuses; its proposer may take it back, which is written as a refusal. */
export interface Intervention {
  readonly id: string; readonly batch?: string; readonly instanceId: string; readonly unit: string; readonly act: InterventionAct; readonly reason: string; readonly state: InterventionState;
  readonly proposedBy: string; readonly proposedAt: Instant; readonly confirmedBy?: string; readonly doneAt?: Instant; readonly refusedBy?: string; readonly refusedAt?: Instant; readonly refusal?: string;
}
export type InterventionState = 'proposed' | 'done' | 'refused';
export interface Interventions {
  /** `instance-unknown`, `instance-ended` */
  propose(proposal: { readonly id: string; readonly batch?: string; readonly instanceId: string; readonly act: InterventionAct; readonly reason: string }, by: string): Promise<Intervention>;
  get(id: string): Promise<Intervention>;                                      // intervention-unknown
  ofInstance(instanceId: string): Promise<readonly Intervention[]>;
  ofBatch(batch: string): Promise<readonly Intervention[]>;
  /** Of the units, newest first, behind the one `after`. */
  list(filter: { readonly units: readonly string[]; readonly state?: InterventionState }, page: { readonly after?: string; readonly limit: number }): Promise<readonly Intervention[]>;
  /** Who refuses again finds it refused. `intervention-done` */
  refuse(refusal: { readonly id: string; readonly reason: string }, by: string): Promise<Intervention>;
  /** What its process is asked for. Who proposed it does not confirm it: `four-eyes-missing`; nor is what was refused confirmed: `intervention-refused`. Nothing is written: the step that does it checks again. */
  confirmed(id: string, by: string): Promise<ConfirmedIntervention>;
}
