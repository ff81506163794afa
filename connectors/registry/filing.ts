import type { FilingAuthority, FilingEvent } from '../../domain/filing/events.ts';
import type { Instant } from '../../domain/instant.ts';
import type { SealCategory } from '../../domain/seal/kinds.ts';
import type { StoredSealStatus } from '../../domain/seal/status.ts';

/** Who takes filings over a connector; the making authority's own records need none. */
export const remoteAuthorities = ['police-registry', 'national-platform'] as const satisfies readonly FilingAuthority[];
export type RemoteAuthority = (typeof remoteAuthorities)[number];

/** What an authority is told of one event in a seal's life. R20-R22 */
export interface Filing {
  /** The same id is the same filing, however often it is sent; 1 to 200 characters. */
  readonly id: string;
  readonly authority: RemoteAuthority;
  readonly event: FilingEvent;
  readonly esId: string;
  readonly sealName: string;
  readonly category: SealCategory;
  /** GB 32100; absent where a natural person owns the seal. */
  readonly ownerCreditCode?: string;
  readonly ownerName: string;
  /** When the event happened. */
  readonly at: Instant;
  /** The seal's after the event. */
  readonly status: StoredSealStatus;
  /** SM3 of the SESeal's DER, 64 hexadecimal digits. */
  readonly sealDataSm3: string;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  /** Of the seal's physical counterpart, where it has one. R50 */
  readonly physicalCode?: string;
}

/** That an authority has taken a filing. Without it a duty to file is not done. */
export interface Receipt {
  readonly filingId: string;
  /** The authority's own number of it; 1 to 100 characters. */
  readonly number: string;
  /** When the authority took it. */
  readonly at: Instant;
}

/**
 * Takes filings. Both acts throw `registry-unavailable` or `registry-answer-invalid` (retryable), `registry-refused`, and
 * `receipt-mismatch` (retryable: the duty stays) when the receipt is of another filing.
 */
export interface FilingOffice {
  /** Repeatable: the same filing gives the same receipt. Throws `receipt-pending` (retryable) when it was taken and its receipt comes later. */
  file(filing: Filing): Promise<Receipt>;
  /** Undefined while there is none: the filing is unknown there, or its receipt comes later. */
  receipt(filingId: string): Promise<Receipt | undefined>;
}
