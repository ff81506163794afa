import { accountOf } from '../actors.ts';
import { candidatesOf } from '../approvers.ts';
import type { Flows } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import { approvalRule, bindingOf } from './flowRows.ts';
import { sceneOfSeal } from './sealReadiness.ts';
import { sealRow } from './sealRows.ts';

type Task = Parameters<Flows['eligible']>[2];

/** Whom a requester may choose for a task of the seal's flow: whose approval would count by the rule, else who holds a role in the seal's unit; the requester only where the flow lets them. */
export async function eligible(tx: Transaction, esId: string, requester: string, { counts, requesterApproves = 'allow' }: Task): Promise<readonly string[]> {
  const [seal, flow] = [await sealRow(tx, esId), await bindingOf(tx, esId)];
  const scene = sceneOfSeal(seal, requester);
  const found = counts === undefined ? await colleagues(tx, seal.unitId) : [...(await candidatesOf(tx, { counts }, await approvalRule(tx, flow.ruleId, flow.ruleVersion), scene, []))];
  return found.filter((person) => requesterApproves === 'allow' || person !== accountOf(requester)).sort();
}

async function colleagues(tx: Transaction, unit: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(`SELECT DISTINCT person.id AS id FROM role_grant JOIN person ON person.id = role_grant.holder_id
    WHERE role_grant.unit_id = ? AND role_grant.withdrawn_at IS NULL AND person.disabled_at IS NULL`, [unit]);
  return rows.map(({ id }) => id);
}
