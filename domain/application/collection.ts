import type { Policy } from '../policy/policy.ts';
import type { SealCategory } from '../seal/kinds.ts';

/** Those who may collect a seal. R68 */
export interface Collectors {
  readonly holder?: string | undefined;
  readonly custodian?: string | undefined;
  /** Persons whom the owner has authorised to collect. */
  readonly authorised: readonly string[];
}

/** Whether an application goes through collection, and whether nothing stamps before it. R68 */
export const collectionAsked = ({ imprint: { collection } }: Policy): { readonly asked: boolean; readonly beforeUse: boolean } => ({ asked: collection.asked, beforeUse: collection.asked && collection.beforeUse });

/** Whether a person may collect: the holder of a position or personal seal, the custodian of a unit seal, or an authorised person; a personal seal only its holder. R37, R68 */
export function mayCollect(person: string, category: SealCategory, { holder, custodian, authorised }: Collectors): boolean {
  if (category === 'personal') return person === holder;
  return person === (category === 'unit' ? custodian : holder) || authorised.includes(person);
}
