import * as z from 'zod';
import { proofs, type ApprovalNeed, type ApprovalRule } from '../../../domain/approval/rule.ts';
import { days } from '../../../domain/instant.ts';
import { unitRoles } from '../../../domain/permission/roles.ts';
import { Id } from '../../schemas.ts';

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

const Need = z.strictObject({
  id: Name.meta({ description: 'what a task of a flow counts for' }),
  who: z.union([z.strictObject({ role: z.enum(unitRoles) }), z.strictObject({ relation: z.enum(['unit-head-of-requester', 'custodian', 'holder']) })]),
  count: z.int().min(1).max(20),
  distinctFrom: z.array(Name).max(20).default([]).meta({ description: '`requester`, or ids of other needs, whose persons do not count here' }),
  proof: z.enum(proofs),
  maxAge: z.int().min(1).max(days(3_650)).optional().meta({ description: 'milliseconds that an approval may be old when the stamp is made' }),
});

/** Ids are told apart, and what a need refers to is there. */
function isWhole(needs: readonly z.output<typeof Need>[]): boolean {
  const ids = new Set(needs.map(({ id }) => id));
  return ids.size === needs.length && !ids.has('requester') && needs.every(({ id, distinctFrom }) => distinctFrom.every((other) => other === 'requester' || (other !== id && ids.has(other))));
}

export const Needs = z.array(Need).min(1).max(20).refine(isWhole, 'names a need twice, or one that is not there');

export const RuleParams = z.object({ id: Id });
export const RuleView = z.object({ id: z.string(), version: z.number().int(), unit: z.string(), needs: z.array(Need) }).meta({ id: 'ApprovalRule' });

export const ruleView = ({ id, version, unit, needs }: ApprovalRule & { readonly unit: string }): z.input<typeof RuleView> => ({ id, version, unit, needs: needs.map(needView) });

const needView = ({ who, distinctFrom, ...need }: ApprovalNeed): z.input<typeof Need> => ({ ...need, who: who as z.input<typeof Need>['who'], distinctFrom: [...distinctFrom] });
