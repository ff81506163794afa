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
