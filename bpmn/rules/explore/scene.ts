import type { ApprovalRule } from '../../../domain/approval/rule.ts';
import type { FlowNode, UserTask } from '../../graph.ts';
import type { FlowLimits } from '../../refusal.ts';
import { Conditions } from '../net/conditions.ts';
import { Facts, type Place, type TaskFacts } from '../net/facts.ts';
import { Sets, TooMany, type Family } from '../net/sets.ts';
import { surelyApproving } from './approvers.ts';
import { Changes } from './changes.ts';

/** Steps that are followed for each marking that may be visited, before the flow counts as not decided. */
const stepsOfMarking = 20;

/** How the flow is followed. */
export interface Following {
  readonly limits: FlowLimits;
  readonly approvalRule?: ApprovalRule;
  /** Every condition may go either way. */
  readonly blind?: boolean;
  /** Nothing is reduced: every marking is visited. */
  readonly whole?: boolean;
}

/** What all parts of one proof share. */
export class Scene {
  readonly sets = new Sets();
  readonly facts = new Facts();
  readonly changes = new Changes(this.sets);
  readonly conditions: Conditions;
  readonly following: Following;
  /** Every node some run enters. */
  readonly entered = new Set<string>();
  private markings = 0;
  private steps = 0;

  constructor(following: Following) {
    this.following = following;
    this.conditions = new Conditions(this.sets, this.facts, following.limits, following.blind ?? false);
  }

  /** One more marking of a part in which several tokens run. */
  count(): void {
    if (++this.markings > this.following.limits.states) throw new TooMany();
  }

  /** One more step from one marking to another. */
  step(): void {
    if (++this.steps > this.following.limits.states * stepsOfMarking) throw new TooMany();
  }

  /** Why the stamp may not be made, with all that is known where it may not. */
  unapproved(family: Family): { readonly why: string; readonly where: Family } | undefined {
    const { approvalRule } = this.following;
    if (!approvalRule || family === this.sets.none) return undefined;
    const tasks = [...this.facts.tasks.values()];
    const refusals = new Map([...tasks.map(({ node, facts }) => [facts.refused, node] as const), ...this.facts.refusedElsewhere]);
    const clean = this.sets.lacking(family, ...refusals.keys());
    const refused = this.sets.minus(family, clean);
    if (refused !== this.sets.none) {
      const task = [...refusals].find(([fact]) => this.sets.holding(refused, fact) !== this.sets.none)?.[1];
      return { why: `although ${task?.id ?? 'a task'} was refused`, where: refused };
    }
    for (const need of approvalRule.needs) {
      const counting = tasks.filter(({ node }) => surelyApproving(node, need) >= need.count);
      const unmet = this.sets.lacking(family, ...counting.map(({ facts }) => facts.approved));
      if (unmet !== this.sets.none) return { why: `without the approval ${need.id}${need.count > 1 ? ` of ${need.count} persons` : ''}`, where: unmet };
    }
    return undefined;
  }

  /** The facts of a user task whose decision anybody asks for. */
  decided(place: Place, node: FlowNode): (TaskFacts & { readonly task: UserTask }) | undefined {
    if (node.type !== 'userTask' || !node.approval || !this.facts.isTracked(place, node.id)) return undefined;
    return { ...this.facts.task(place, node), task: node };
  }
}
