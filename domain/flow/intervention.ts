/** What an administrator does to a running instance when the flow itself cannot go on, or must not. */
export type InterventionAct =
  /** Tries again what the incident stopped, with variables written before, as seen from where it stopped. */
  | { readonly act: 'retry'; readonly incident: string; readonly variables?: Readonly<Record<string, unknown>> }
  /** Writes variables of the process, or of the scope of an element under way. */
  | { readonly act: 'set-variables'; readonly variables: Readonly<Record<string, unknown>>; readonly instance?: string }
  /** Cancels an element under way and begins another of the same scope in its place. */
  | { readonly act: 'move-token'; readonly instance: string; readonly to: string }
  | { readonly act: 'cancel' }
  /** Nothing happens in the instance until it is resumed: time that runs out meanwhile counts then. A stamp whose signing has begun is finished, what it led to waits; one that has not is not signed. */
  | { readonly act: 'suspend' }
  | { readonly act: 'resume' }
  /** Goes on by another version of the flow; mapping: old element → new one, where the ids differ. */
  | { readonly act: 'migrate'; readonly flow: string; readonly mapping: Readonly<Record<string, string>> };

/** An act as its process is asked for it: what one administrator proposed, confirmed by another. */
export interface ConfirmedIntervention {
  readonly id: string;
  readonly act: InterventionAct;
  /** `person/<id>` */
  readonly confirmedBy: string;
  readonly reason: string;
}

/** Whether both pairs of eyes are there: nobody confirms what they proposed. */
export const isFourEyes = ({ proposedBy, confirmedBy }: { readonly proposedBy: string; readonly confirmedBy: string }): boolean => proposedBy !== confirmedBy;
