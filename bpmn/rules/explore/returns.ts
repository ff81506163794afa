import type { DominatorTree } from '../net/dominance.ts';
import type { Net } from '../net/net.ts';
import type { UserTask } from '../../graph.ts';

/** Where a task can send its token back to. */
export interface Return {
  readonly to: string;
  /** When that is done, the token goes straight back. */
  readonly straight: boolean;
}

/** Returns of one scope: from which task to which, by the policies of the tasks. bpmn.md › Return, reject, withdraw */
export class Returns {
  private readonly net: Net;
  private readonly before: DominatorTree;
  private readonly tasks: ReadonlyMap<string, UserTask>;
  private readonly above = new Map<string, string | undefined>();
  private readonly takers: boolean;
  private readonly straight: readonly string[];

  constructor(net: Net, before: DominatorTree) {
    this.net = net;
    this.before = before;
    this.tasks = new Map([...net.stations.values()].flatMap(({ id, node }) => (node.type === 'userTask' && id === node.id ? [[id, node] as const] : [])));
    this.straight = [...this.tasks.values()].filter(({ approval }) => approval?.afterReturn === 'straight-back').map(({ id }) => id);
    this.takers = [...this.tasks.values()].some((task) => takesBack(task));
  }

  /** Single targets, each its own way. */
  from(id: string): readonly Return[] {
    const approval = this.tasks.get(id)?.approval;
    if (!approval) return [];
    const straight = approval.afterReturn === 'straight-back';
    const named = approval.acts?.includes('return') && approval.returnTo ? approval.returnTo.filter((to) => this.isBefore(to, id)) : [];
    const refused = approval.onRefuse === 'return' ? this.allAbove(id).filter((to) => isRequesters(this.tasks.get(to))).slice(0, 1) : [];
    const open = straight && approval.acts?.includes('return') === true && !approval.returnTo ? this.allAbove(id) : [];
    const all = [...named, ...refused, ...open];
    return [...new Set(all)].map((to) => ({ to, straight }));
  }

  /** Whether it may go back to every task before it, or to those that take back. */
  climbs(id: string): 'all' | 'takers' | undefined {
    const approval = this.tasks.get(id)?.approval;
    if (approval?.acts?.includes('return') && !approval.returnTo && approval.afterReturn !== 'straight-back') return 'all';
    return this.takers && this.tasks.has(id) ? 'takers' : undefined;
  }

  /** Whether a token that climbs may stop at this task. */
  stopsAt(id: string, how: 'all' | 'takers'): boolean {
    const task = this.tasks.get(id);
    return task !== undefined && (how === 'all' || takesBack(task));
  }

  /** Whether a token that climbs finds a task to stop at, this one or one before it. */
  canStop(id: string, how: 'all' | 'takers'): boolean {
    return [id, ...this.allAbove(id)].some((to) => this.stopsAt(to, how));
  }

  /** The next user task that every way to this station passes. */
  nextAbove(id: string): string | undefined {
    if (this.above.has(id)) return this.above.get(id);
    let at = this.before.idom.get(id);
    for (let below = id; at !== undefined && at !== below && !this.tasks.has(at); below = at, at = this.before.idom.get(at));
    const found = at !== undefined && at !== id && this.tasks.has(at) ? at : undefined;
    this.above.set(id, found);
    return found;
  }

  /** Tasks from which a token goes straight back when they are done, to where. */
  straightFrom(id: string): readonly string[] {
    return this.straight.filter((from) => this.from(from).some(({ to }) => to === id));
  }

  /** Whether every way to the second station passes the first. */
  isBefore(above: string, below: string): boolean {
    return above !== below && this.before.dominates(above, below);
  }

  /** Stations that are cancelled by a return to this one. */
  cancelledBy(id: string): ReadonlySet<string> {
    return new Set([...this.net.stations.keys()].filter((each) => each === id || this.isBefore(id, each)));
  }

  private allAbove(id: string): readonly string[] {
    const all: string[] = [];
    for (let at = this.nextAbove(id); at !== undefined; at = this.nextAbove(at)) all.push(at);
    return all;
  }
}

const takesBack = ({ approval }: UserTask): boolean => approval?.acts?.includes('take-back') ?? false;

/** A task for the requester: a refusal that returns goes to the last of them. */
const isRequesters = (task: UserTask | undefined): boolean => {
  const who = task?.approval?.who;
  return (who !== undefined && 'relation' in who && who.relation === 'requester') || task?.assignment?.assignee?.replace(/\s/g, '') === '=requester';
};
