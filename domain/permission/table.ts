import type { Role } from './roles.ts';

/** How far a role's right reaches: what the actor takes part in; the actor's units; everything. */
export type Reach = 'own' | 'unit' | 'all';
type Row = Readonly<Partial<Record<Role, Reach>>>;

const everyone: Row = {
  requester: 'all', handler: 'all', approver: 'all', holder: 'all', custodian: 'all', 'unit-head': 'all', finance: 'all', legal: 'all', 'flow-administrator': 'all',
  reviewer: 'all', maker: 'all', 'service-institution': 'all', supervisor: 'all',
  'system-administrator': 'all', 'security-administrator': 'all', 'audit-administrator': 'all', 'client-system': 'all', public: 'all',
};
const signedIn: Row = Object.fromEntries(Object.entries(everyone).filter(([role]) => role !== 'public'));
const deciders: Row = { approver: 'own', holder: 'own', custodian: 'own', 'unit-head': 'own', finance: 'own', legal: 'own', reviewer: 'own' };

/** Flows also ask requesters and handlers, and whoever is named, added or chosen for a task. */
const participants: Row = { ...deciders, requester: 'own', handler: 'own', 'flow-administrator': 'own' };

/** role × operation: who may do what, how far. What is not here is refused. R54, R57 */
export const permissions = {
  'session.create': everyone,
  'session.read': signedIn,
  'session.end': signedIn,
  'token.create': everyone,
  'operation.read': signedIn,
  'service.read': everyone,

  'document.upload': { requester: 'unit', handler: 'unit', 'client-system': 'unit' },
  'document.read': { ...participants, supervisor: 'unit', 'client-system': 'own' },

  'use.request': { requester: 'unit', handler: 'unit', 'client-system': 'unit' },
  'use.read': { ...participants, custodian: 'unit', 'unit-head': 'unit', supervisor: 'unit', 'client-system': 'own' },
  'use.withdraw': { requester: 'own', handler: 'own', 'client-system': 'own' },
  'task.read': participants,
  'task.decide': participants,
  'task.act': participants,
  'task.note': participants,
  'task.hand-over': { 'flow-administrator': 'unit', 'unit-head': 'unit' },
  'absence.manage': { ...participants, 'unit-head': 'unit' },
  'task.release': { custodian: 'own', holder: 'own' },
  'register.read': { custodian: 'unit', 'unit-head': 'unit', supervisor: 'unit' },

  'application.submit': { handler: 'unit', holder: 'unit', 'client-system': 'unit' },
  'application.requirements': signedIn,
  'application.read': { ...participants, 'client-system': 'own', 'unit-head': 'unit', custodian: 'unit', reviewer: 'unit', maker: 'unit', supervisor: 'unit' },
  'application.amend': { handler: 'own', holder: 'own', 'client-system': 'own' },
  'application.collect': { handler: 'own', holder: 'own', custodian: 'own' },
  'application.review': { reviewer: 'unit' },
  'application.execute': { maker: 'unit' },
  'review-flow.bind': { 'flow-administrator': 'unit' },

  'seal.make': { maker: 'all' },
  'seal.record-rules': { custodian: 'unit' },
  'seal.activate': { maker: 'all' },
  'seal.read': { requester: 'unit', handler: 'unit', holder: 'unit', custodian: 'unit', 'unit-head': 'unit', 'flow-administrator': 'unit', reviewer: 'all', maker: 'all', 'service-institution': 'all', supervisor: 'unit', 'client-system': 'unit' },
  'seal.picture': { ...deciders, requester: 'unit', handler: 'unit', holder: 'unit', custodian: 'unit', 'unit-head': 'unit', 'flow-administrator': 'unit', reviewer: 'all', maker: 'all', supervisor: 'unit', 'client-system': 'unit' },
  'seal.report-loss': { holder: 'unit', custodian: 'unit', 'unit-head': 'unit', reviewer: 'all', maker: 'all' },
  'seal.suspend': { holder: 'unit', custodian: 'unit', 'unit-head': 'unit', reviewer: 'all', maker: 'all', 'service-institution': 'all' },
  'seal.resume': { holder: 'unit', custodian: 'unit', 'unit-head': 'unit', reviewer: 'all', maker: 'all', 'service-institution': 'all' },
  'seal.restore': { reviewer: 'all' },
  'seal.opine-revocation': { reviewer: 'all' },
  'seal.revoke': { maker: 'all', 'service-institution': 'all' },
  'seal.invalidate': { maker: 'all' },
  'seal.renew': { holder: 'unit', custodian: 'unit', 'unit-head': 'unit', maker: 'all', 'service-institution': 'all' },
  'seal.status': everyone,
  'seal.read-pin': { custodian: 'own', holder: 'own', 'unit-head': 'unit' },
  'seal.set-pin': { custodian: 'own', holder: 'own' },

  'grant.give': { 'unit-head': 'unit', holder: 'unit' },
  'grant.withdraw': { 'unit-head': 'unit', holder: 'unit', custodian: 'unit' },
  'grant.read': { ...deciders, requester: 'own', handler: 'own', 'unit-head': 'unit', holder: 'unit', custodian: 'unit', supervisor: 'unit' },
  'standing-approval.read': { custodian: 'unit', 'unit-head': 'unit', holder: 'unit', supervisor: 'unit', 'client-system': 'own' },
  'standing-approval.withdraw': { 'unit-head': 'unit', holder: 'unit', custodian: 'unit' },
  'standing-approval.release': { custodian: 'own' },

  'obligation.read': { custodian: 'unit', 'unit-head': 'unit', reviewer: 'all', maker: 'all', supervisor: 'unit' },

  'instance.read': { ...participants, 'unit-head': 'unit', 'flow-administrator': 'unit', supervisor: 'unit', 'client-system': 'own' },
  'instance.list': { 'unit-head': 'unit', 'flow-administrator': 'unit', supervisor: 'unit' },
  'instance.intervene': { 'flow-administrator': 'unit' },
  'intervention.read': { 'unit-head': 'unit', 'flow-administrator': 'unit', supervisor: 'unit' },
  'incident.read': { 'unit-head': 'unit', 'flow-administrator': 'unit', supervisor: 'unit' },
  'flow-message.send': { 'flow-administrator': 'unit', 'client-system': 'unit' },
  'flow-message.read': { 'flow-administrator': 'unit', 'client-system': 'unit' },
  'flow.deploy': { 'flow-administrator': 'unit' },
  'flow.check': { 'flow-administrator': 'all' },
  'flow.bind': { 'flow-administrator': 'unit' },
  'flow.read': { 'flow-administrator': 'unit', 'unit-head': 'unit', custodian: 'unit', supervisor: 'unit' },
  'rule.set': { 'unit-head': 'unit' },
  'unit.colleagues': { requester: 'unit', handler: 'unit', approver: 'unit', holder: 'unit', finance: 'unit', legal: 'unit', reviewer: 'unit', 'flow-administrator': 'unit', 'unit-head': 'unit', custodian: 'unit' },
  'rule.read': { 'flow-administrator': 'unit', 'unit-head': 'unit', custodian: 'unit', supervisor: 'unit' },

  'calendar.read': signedIn,
  'calendar.set': { 'system-administrator': 'all' },

  'webhook.manage': { 'unit-head': 'unit', 'client-system': 'unit' },
  'client-key.manage': { 'client-system': 'own' },
  'event.read': { requester: 'unit', handler: 'unit', approver: 'unit', holder: 'unit', custodian: 'unit', 'unit-head': 'unit', finance: 'unit', legal: 'unit', 'flow-administrator': 'unit', reviewer: 'unit', maker: 'unit', supervisor: 'unit', 'client-system': 'unit' },

  'audit.read': { 'audit-administrator': 'all' },
  'verification.run': everyone,
} as const satisfies Record<string, Row>;

export type Operation = keyof typeof permissions;

/** A role that an account holds in a unit. */
export interface RoleGrant {
  readonly role: Role;
  readonly unit: string;
}

/** Who acts: a person with a session, a client system with a token, or the public (no grants). */
export interface Actor {
  readonly kind: 'person' | 'client' | 'public';
  readonly id: string;
  readonly grants: readonly RoleGrant[];
}

/** What is acted on, as far as rights depend on it. */
export interface Target {
  /** The unit it belongs to; undefined when the operation has no object yet. */
  readonly unit?: string;
  /** Whether the actor takes part in it (asked for it, decides it, uploaded it). */
  readonly own?: boolean;
}

/** Whether the table lets the actor do the operation on the target. */
export function isAllowed(actor: Actor, operation: Operation, target: Target = {}): boolean {
  const row: Row = permissions[operation];
  return row.public === 'all' || actor.grants.some(({ role, unit }) => reaches(row[role], unit, target));
}

function reaches(reach: Reach | undefined, unit: string, target: Target): boolean {
  if (reach === undefined) return false;
  if (reach === 'all') return true;
  return reach === 'own' ? target.own === true : target.unit === undefined || target.unit === unit;
}

/** Whether some role of the actor has the operation at all, before an object is known. */
export function mayTry(actor: Actor, operation: Operation): boolean {
  const row: Row = permissions[operation];
  return row.public === 'all' || actor.grants.some(({ role }) => row[role] !== undefined);
}
