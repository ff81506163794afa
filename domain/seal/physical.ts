import type { Instant } from '../instant.ts';
import { problem } from '../problem.ts';

/** A physical seal as the police registry has filed it. R08 */
export interface PhysicalSeal {
  /** 13 digits (code.ts). */
  readonly physicalCode: string;
  readonly sealName: string;
  readonly ownerName: string;
  readonly ownerCreditCode: string;
  readonly filedAt: Instant;
  /** Absent while it may be used: lost, handed in or void since then. */
  readonly voidSince?: Instant;
  /** Where physical seals end. R19 */
  readonly validEnd?: Instant;
}

/**
 * The filed seal from which an electronic one may be made. Throws `physical-seal-unknown` when none is filed under the code, `physical-seal-void`,
 * and `physical-seal-of-another` when it is filed for another owner or under another of the owner's names. R06, R08
 */
export function requirePhysicalSeal(physicalCode: string, seal: PhysicalSeal | undefined, owner: { readonly name: string; readonly creditCode: string }): PhysicalSeal {
  if (seal === undefined) throw problem('physical-seal-unknown', { physicalCode });
  if (seal.voidSince !== undefined) throw problem('physical-seal-void', { physicalCode, since: seal.voidSince });
  if (seal.ownerCreditCode !== owner.creditCode) throw problem('physical-seal-of-another', { physicalCode, differs: 'credit-code' });
  if (seal.ownerName !== owner.name) throw problem('physical-seal-of-another', { physicalCode, differs: 'name' });
  return seal;
}
