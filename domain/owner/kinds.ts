/** Kinds of owners. R04, terms.md › Owner kind */
export const ownerKinds = [
  'administrative-organ',
  'other-state-organ',
  'party-organisation',
  'peoples-organisation',
  'social-organisation',
  'enterprise',
  'public-institution',
  'individual-business',
  'other-organisation',
  'natural-person',
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** Market entities: enterprises and individual businesses. HLJ 7, HLJ 15 */
export const marketEntities = ['enterprise', 'individual-business'] as const satisfies readonly OwnerKind[];

/** Administrative organs in the narrow sense, and public institutions. HLJ 13, HLJ 15 */
export const organsAndInstitutions = ['administrative-organ', 'public-institution'] as const satisfies readonly OwnerKind[];

/** All owners but natural persons: 单位（组织）. NAT 3, NAT 36 */
export const organisations: readonly OwnerKind[] = ownerKinds.filter((kind) => kind !== 'natural-person');
