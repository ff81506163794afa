import { problem } from '../problem.ts';
import { nameFitsOwner, sealTypeCodes, type PositionRole, type SealCategory, type SealKind, type UnitSealSubtype } from './kinds.ts';

/** Which seal is ordered. A unit seal has a subtype, a position seal a role, a holder and a scope, a personal seal a holder. R01-R03 */
export interface SealIdentity {
  /** `unit` if not given. */
  readonly category?: SealCategory;
  readonly subtype?: UnitSealSubtype;
  readonly positionRole?: PositionRole;
  /** Person whose position or personal seal it is. */
  readonly holder?: string;
  /** Kinds of document that a position seal is for; none: all of the unit's business. R37 */
  readonly scope?: readonly string[];
}

/** The seal's category, role and holder, read from an order. Throws `seal-kind-invalid` for what no seal has together. */
export function identityOf({ category = 'unit', subtype, positionRole, holder, scope = [] }: SealIdentity): SealKind & Pick<SealIdentity, 'holder'> & { readonly scope: readonly string[] } {
  const fits = {
    unit: subtype !== undefined && positionRole === undefined && holder === undefined && scope.length === 0,
    position: subtype === undefined && positionRole !== undefined && holder !== undefined,
    personal: subtype === undefined && positionRole === undefined && holder !== undefined && scope.length === 0,
  }[category];
  if (!fits) throw problem('seal-kind-invalid', { category, subtype, positionRole });
  return { category, scope, ...(subtype && { subtype }), ...(positionRole && { positionRole }), ...(holder !== undefined && { holder }) };
}

/** Code in SES_ESPropertyInfo.type: the legal representative's name seal has one of its own, other name seals are `other`. seal-formats.md 6 */
export function typeCodeOf({ category, subtype, positionRole }: SealKind): number {
  if (category === 'unit' && subtype) return sealTypeCodes[subtype];
  return positionRole === 'legal-representative' ? 5 : 99;
}

/** Whether a seal may bear the name: a unit seal's follows from its owner's (R02), the text of a position or personal seal is its holder's name (R06). */
export function sealNameFits({ category, subtype }: SealKind, sealName: string, { owner, holder }: { readonly owner: string; readonly holder?: string | undefined }): boolean {
  return category === 'unit' && subtype ? nameFitsOwner(subtype, sealName, owner) : sealName === holder;
}

/** Who keeps key and PIN: the named custodian of a unit seal, the holder of any other. R37, R41 */
export const keeperOf = ({ category, custodian, holder }: { readonly category: SealCategory; readonly custodian?: string | undefined; readonly holder?: string | undefined }): string | undefined =>
  category === 'unit' ? custodian : holder;
