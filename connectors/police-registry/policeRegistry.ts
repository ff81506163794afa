import type { PhysicalSeal } from '../../domain/seal/physical.ts';
import type { FilingOffice } from '../registry/filing.ts';

/** The filed imprint of a physical seal, from which an electronic one is made. R06, R13 */
export interface FiledImprint {
  /** PNG. */
  readonly picture: Uint8Array;
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  readonly style: ImprintStyle;
}

/** Outlines of imprints that the registry files. */
export const imprintStyles = ['round', 'oval', 'square', 'rectangle'] as const;
export type ImprintStyle = (typeof imprintStyles)[number];

/**
 * The police seal registry (公安机关印章信息系统): filed physical seals with their imprints, and filings of electronic ones. Every act throws
 * `registry-unavailable` or `registry-answer-invalid` (retryable) and `registry-refused`.
 */
export interface PoliceRegistry extends FilingOffice {
  /** As filed, void ones too; undefined when the code is not filed. `requirePhysicalSeal` judges it. R08 */
  find(physicalCode: string): Promise<PhysicalSeal | undefined>;
  /** Undefined when the seal is filed without an imprint (R13). Throws `physical-seal-unknown`, `physical-seal-void`. */
  imprint(physicalCode: string): Promise<FiledImprint | undefined>;
}
