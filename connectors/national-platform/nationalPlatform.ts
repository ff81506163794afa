import type { Instant } from '../../domain/instant.ts';
import type { SealStatus } from '../../domain/seal/status.ts';
import type { FilingOffice } from '../registry/filing.ts';

/** What the platform tells the public of a seal: no personal data. R23 */
export interface StatusReport {
  readonly esId: string;
  readonly status: SealStatus;
  /** Since when it is so. */
  readonly at: Instant;
}

/**
 * The national government-service platform's system of electronic seals (国家政务服务平台电子印章系统). Every act throws `registry-unavailable` or
 * `registry-answer-invalid` (retryable) and `registry-refused`.
 */
export interface NationalPlatform extends FilingOffice {
  /** Done when it returns. Repeatable and in any order: of several reports on a seal the one with the latest instant counts. R23 */
  reportStatus(report: StatusReport): Promise<void>;
}
