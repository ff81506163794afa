import type { Policy } from '../policy/policy.ts';
import type { SealKind } from '../seal/kinds.ts';
import type { LossReason } from '../seal/reasons.ts';

/** Whether the key may be in others' hands: such a seal never returns to use. Theft counts: who has the medium may have the key. R35 */
export const isCompromise = (reason: LossReason): boolean => reason !== 'lost';

/** Whether a lost seal may come back, by the issuing department on proof: never after compromise, after mere loss by policy. A11, R35 */
export const mayRestore = ({ ending: { restoreAfterLoss } }: Policy, reasons: readonly LossReason[]): boolean => restoreAfterLoss.value && reasons.length > 0 && !reasons.some(isCompromise);

/** What may be done with a lost seal next. R35, NAT 18, HLJ 22 */
export const afterLoss = ({ ending }: Policy): readonly ('revoke' | 'remake')[] => ending.afterLoss.value;

/** Whether a seal falls when its unit's legal representative changes: the person's own position seal always; unit seals by policy, and where certificate or imprint names the person. A10 */
export function fallsWithLegalRepresentative({ ending }: Policy, { category, positionRole }: SealKind, { namesPerson }: { readonly namesPerson: boolean }): boolean {
  if (category === 'position') return positionRole === 'legal-representative';
  return category === 'unit' && (namesPerson || ending.unitSealsFallWithLegalRepresentative.value);
}
