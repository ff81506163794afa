import type { TaskOfHost } from './instances.ts';
import type { NamedGrant } from './people.ts';

/** Somebody who has work in units. open: places in open tasks; left: holds no role there any more, or may not sign in. */
export interface HeldTasks { readonly id: string; readonly name: string; readonly open: number; readonly left: boolean }
/** What somebody holds in units beside tasks. standingApprovals: of systems that they answer for; grants: to use seals; requests: open uses that they asked for. */
export interface Holdings {
  readonly seals: readonly { readonly esId: string; readonly name: string; readonly keeps: 'custodian' | 'holder' }[];
  readonly standingApprovals: number;
  readonly grants: number;
  readonly requests: number;
  readonly roles: readonly NamedGrant[];
}

/** What people leave behind who leave units (离职). Tasks are moved one by one, each by the process in which it stands: `hand-over` in domain/flow/acts.ts. */
export interface Leavers {
  /** Everyone who holds a role in the units or a place in an open task of theirs; who holds most tasks comes first; at most 500. */
  list(units: readonly string[]): Promise<readonly HeldTasks[]>;
  /** The open tasks in which they hold a place, oldest first, at most 500. */
  tasks(person: string, units: readonly string[]): Promise<readonly TaskOfHost[]>;
  /** What no hand-over of tasks moves. */
  holdings(person: string, units: readonly string[]): Promise<Holdings>;
}
