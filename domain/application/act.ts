import type { OrderSignature, SuppliedImprint, SuppliedMaterial } from './order.ts';

/** What people do to an application beside deciding its review. Again with the same id it is the same act. */
export type ApplicationAct = ActTypes[keyof ActTypes];

interface ActOf<Kind extends string> {
  readonly act: Kind;
  readonly id: string;
  /** `person/<id>` */
  readonly by: string;
}

interface ActTypes {
  /** The applicant hands in again what was sent back. What is given replaces what was there. */
  correct: ActOf<'correct'> & { readonly correction: Correction; readonly signature: OrderSignature };
  /** The applicant hands in an imprint while the police registry has none or stays out of reach. R13 */
  supplyImprint: ActOf<'supplyImprint'> & { readonly imprint: SuppliedImprint };
  withdraw: ActOf<'withdraw'> & { readonly reason: string };
  /** A reviewer decides on a supplied imprint that differs from the filed one, or cannot be compared with it. R14 */
  compare: ActOf<'compare'> & { readonly outcome: ComparisonOutcome; readonly reason: string };
  /** The applicant confirms the drawn imprint, or does not. R16 */
  confirm: ActOf<'confirm'> & { readonly imprintSm3: string; readonly accepted: boolean; readonly comment: string };
  /** The making authority carries out what the issuing department has approved. R34 */
  execute: ActOf<'execute'>;
  /** The seal is handed over. R68 */
  collect: ActOf<'collect'> & { readonly proof: OrderSignature['proof'] };
}

/** What a reviewer says of a supplied imprint: it is the filed one, it is not, or it stands while there is nothing to compare it with. R14 */
export const comparisonOutcomes = ['same', 'different', 'accepted'] as const;
export type ComparisonOutcome = (typeof comparisonOutcomes)[number];

/** What may be mended of an application: who applies for whose seal of which kind stays. */
export interface Correction {
  readonly name?: string;
  readonly physicalCode?: string;
  readonly noPhysicalSealReason?: string;
  readonly materials?: readonly SuppliedMaterial[];
  readonly imprint?: SuppliedImprint;
}
