/** Seal categories. R01 */
export const sealCategories = ['unit', 'position', 'personal'] as const;
export type SealCategory = (typeof sealCategories)[number];

/** Subtypes of unit seals. R02 */
export const unitSealSubtypes = [
  'statutory-name',
  'department',
  'branch',
  'contract',
  'finance',
  'invoice',
  'inspection',
  'customs',
  'government-service',
  'other-business',
] as const;
export type UnitSealSubtype = (typeof unitSealSubtypes)[number];

/** Roles whose holders have position seals, for the unit's business only. R03 */
export const positionRoles = ['legal-representative', 'operator', 'principal', 'finance-head', 'authorised-representative', 'other'] as const;
export type PositionRole = (typeof positionRoles)[number];

/** Whose personal seal it is. SQ 5 knows only shareholders and managers. terms.md › Holder of a personal seal */
export const personalHolders = ['person', 'shareholder', 'manager'] as const;
export type PersonalHolder = (typeof personalHolders)[number];

/** The seals that a setting or a right speaks of: a category, narrowed to some subtypes or roles of it. */
export interface SealScope {
  readonly category: SealCategory;
  readonly subtypes?: readonly UnitSealSubtype[];
  readonly roles?: readonly PositionRole[];
}

/** What is known of a seal when a policy is asked about it. */
export interface SealKind {
  readonly category: SealCategory;
  readonly subtype?: UnitSealSubtype;
  readonly positionRole?: PositionRole;
}

/** Whether one of the scopes holds the seal. */
export const isInScope = (scopes: readonly SealScope[], { category, subtype, positionRole }: SealKind): boolean =>
  scopes.some((scope) => scope.category === category && names(scope.subtypes, subtype) && names(scope.roles, positionRole));

const names = <T>(listed: readonly T[] | undefined, value: T | undefined): boolean => listed === undefined || (value !== undefined && listed.includes(value));

/** Seal type code in SES_ESPropertyInfo.type; a configurable table of which these are the defaults. seal-formats.md 6 */
export const sealTypeCodes: Readonly<Record<UnitSealSubtype, number>> = {
  'statutory-name': 1,
  finance: 2,
  invoice: 3,
  contract: 4,
  department: 6,
  branch: 6,
  inspection: 6,
  customs: 6,
  'government-service': 6,
  'other-business': 6,
};

/** Whether the seal's name begins with the owner's statutory name, as department, branch and business seals must; the statutory-name seal equals it. R02 */
export function nameFitsOwner(subtype: UnitSealSubtype, sealName: string, ownerName: string): boolean {
  return subtype === 'statutory-name' ? sealName === ownerName : sealName.startsWith(ownerName) && sealName.length > ownerName.length;
}
