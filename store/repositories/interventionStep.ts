import { isFourEyes } from '../../domain/flow/intervention.ts';
import type { FlowStep } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { accountOf } from '../actors.ts';
import { holdersOf } from '../approvers.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import type { InstanceHistoryRow } from '../tables/instanceHistory.ts';
import { interventionTable, type InterventionRow } from '../tables/intervention.ts';
import type { Transaction } from '../transaction.ts';
import type { HostedFlow } from './hostedFlow.ts';

/**
 * The administrators' act that a step is, checked: proposed for this instance, not done yet, confirmed by another administrator of the unit than proposed it, both
 * of them still that. `intervention-unknown`, `intervention-done`, `four-eyes-missing`
 */
export async function intervening(tx: Transaction, instance: InstanceRow, { intervention }: FlowStep): Promise<InterventionRow | undefined> {
  if (!intervention) return undefined;
  const { id, confirmedBy } = intervention;
  const row = await tx.lock(interventionTable, { id }, 'exclusive');
  if (row?.instanceId !== instance.id) throw problem('intervention-unknown', { intervention: id });
  if (row.state === 'done') throw problem('intervention-done', { intervention: id });
  if (row.state === 'refused') throw problem('intervention-refused', { intervention: id });
  const administrators = await holdersOf(tx, 'flow-administrator', [instance.unitId]);
  const competent = [row.proposedBy, confirmedBy].every((actor) => administrators.has(accountOf(actor)));
  if (!competent || !isFourEyes({ proposedBy: row.proposedBy, confirmedBy })) throw problem('four-eyes-missing', { intervention: id });
  return { ...row, confirmedBy };
}

/** Nothing but administrators' acts moves an instance that is suspended. `instance-suspended`, `instance-not-suspended` */
export function requireRunning({ id, suspendedAt }: InstanceRow, intervention: InterventionRow | undefined): void {
  const kind = intervention?.act.act;
  if (suspendedAt !== null && (kind === undefined || kind === 'suspend')) throw problem('instance-suspended', { instance: id });
  if (suspendedAt === null && kind === 'resume') throw problem('instance-not-suspended', { instance: id });
}

/** What the act is in the history of the instance: who proposed it, with the reason, and who confirmed it. */
export function historyOf({ act, proposedBy, proposedAt, confirmedBy, reason }: InterventionRow, at: Instant): readonly Pick<InstanceHistoryRow, 'element' | 'event' | 'at' | 'actor' | 'reason'>[] {
  const element = act.act === 'move-token' ? act.to : '';
  return [
    { element, event: `${act.act}-proposed`, at: proposedAt, actor: proposedBy, reason },
    { element, event: act.act, at, actor: confirmedBy, reason },
  ];
}

/** Notes that the act is done, and what it means for the instance as a whole. */
export async function settleIntervention(tx: Transaction, { instance, chain }: HostedFlow, { id, act, reason, proposedBy, confirmedBy }: InterventionRow, at: Instant): Promise<void> {
  await tx.update(interventionTable, { id }, { state: 'done', confirmedBy, doneAt: at });
  if (act.act === 'suspend' || act.act === 'resume') await tx.update(instanceTable, { id: instance.id }, { suspendedAt: act.act === 'suspend' ? at : null });
  tx.audit({ subject: chain, actor: confirmedBy ?? proposedBy, act: `intervention.${act.act}`, details: { intervention: id, instance: instance.id, act, reason, proposedBy } });
}
