/** Roles that accounts hold in a unit. design.md › Roles */
export const unitRoles = [
  'requester',
  'handler',
  'approver',
  'holder',
  'custodian',
  'unit-head',
  'finance',
  'legal',
  'flow-administrator',
  'reviewer',
  'maker',
  'service-institution',
  'supervisor',
] as const;

/** The three administrators: they exclude each other and see no business data. R54 */
export const administratorRoles = ['system-administrator', 'security-administrator', 'audit-administrator'] as const;

export const roles = [...unitRoles, ...administratorRoles, 'client-system', 'public'] as const;
export type Role = (typeof roles)[number];
export type UnitRole = (typeof unitRoles)[number];
