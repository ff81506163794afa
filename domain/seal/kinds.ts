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
