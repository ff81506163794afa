import type { Instant } from '../instant.ts';

/** What a release is bound to: the key opens for these stamps and no others. design.md › Custody */
export interface ReleaseTerms {
  readonly keyId: string;
  /** `use/<id>`, or `standing-approval/<id>` for a standing release. */
  readonly purpose: string;
  /** SM3 of the subject, or of a standing approval's terms, hex. */
  readonly subject: string;
  readonly stamps: number;
  readonly notAfter: Instant;
}

/** What is authenticated together with the released key: key ‖ use ‖ subject ‖ number of stamps ‖ not after. */
export const releaseContext = ({ keyId, purpose, subject, stamps, notAfter }: ReleaseTerms): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(['release', keyId, purpose, subject, stamps, notAfter]));
