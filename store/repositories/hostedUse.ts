import type { ApprovalRule } from '../../domain/approval/rule.ts';
import { chains } from '../actors.ts';
import type { ApprovalScene } from '../approvers.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { sceneOfSeal } from './sealReadiness.ts';
import { sealRow } from './sealRows.ts';
import type { UseRow } from './useRows.ts';

/** The flow of a use: approvers are those of the seal's unit. */
export const hostedUse = (tx: Transaction, use: UseRow): HostedFlow => ({
  instance: use.instance, chain: chains.use(use.id), noun: 'use',
  scene: async () => {
    return { ...sceneOfSeal(await sealRow(tx, use.esId), use.requesterId), chosen: use.chosen ?? undefined };
  },
  admitted: (_task, persons) => Promise.resolve(persons),
  beforeDecision: () => Promise.resolve(),
});

/** The rule a use is under, and who stands around it. */
export const sceneOfUse = (tx: Transaction, use: UseRow): Promise<{ readonly rule: ApprovalRule; readonly scene: ApprovalScene }> => sceneOf(tx, hostedUse(tx, use));
