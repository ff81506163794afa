import type { Deployed, FlowFile, FlowPart } from '../store.ts';
import { flowFileTable } from '../tables/flowFile.ts';
import { flowPartTable } from '../tables/flowPart.ts';
import type { Transaction } from '../transaction.ts';
import { flowHead, flowOf } from './flowRows.ts';
import { insertAll } from './insertAll.ts';

/** Keeps the further files of a flow, and by what it is found. */
export async function writeFiles(tx: Transaction, flowHash: string, files: readonly FlowFile[], parts: readonly FlowPart[]): Promise<void> {
  await insertAll(tx, flowFileTable, files.map(({ name, content }) => ({ flowHash, name, content })));
  await insertAll(tx, flowPartTable, parts.map((part) => ({ flowHash, ...part })));
}

export async function filesOf(tx: Transaction, flowHash: string): Promise<readonly FlowFile[]> {
  const rows = await tx.manager.find(flowFileTable, { where: { flowHash }, order: { name: 'ASC' } });
  return rows.map(({ name, content }) => ({ name, content }));
}

/** Which flow of the unit holds a process or decision, newest first; a flow's own process is found also where it was deployed before its parts were kept. */
export async function newestHolding(tx: Transaction, unit: string, kind: FlowPart['kind'], name: string): Promise<Deployed | undefined> {
  const [found] = await tx.query<{ hash: string; file: string }>(
    `SELECT flow.hash AS hash, COALESCE(flow_part.file, '') AS file FROM flow LEFT JOIN flow_part ON flow_part.flow_hash = flow.hash AND flow_part.kind = ? AND flow_part.name = ?
     WHERE flow.unit_id = ? AND (flow_part.name IS NOT NULL OR (? = 'process' AND flow.process_id = ?)) ORDER BY flow.deployed_at DESC, flow.version DESC, flow.hash LIMIT 1`,
    [kind, name, unit, kind, name],
  );
  return found && { flow: flowOf(await flowHead(tx, found.hash)), file: found.file };
}

/** Whether a deployed flow of the unit can be begun with the message by a request. */
export async function isStart(tx: Transaction, unit: string, message: string): Promise<boolean> {
  const rows = await tx.query(`SELECT 1 FROM flow_part JOIN flow ON flow.hash = flow_part.flow_hash WHERE flow_part.kind = 'start' AND flow_part.name = ? AND flow.unit_id = ? LIMIT 1`, [message, unit]);
  return rows.length > 0;
}
