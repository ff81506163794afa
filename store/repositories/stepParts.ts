import { problem } from '../../domain/problem.ts';
import type { Instances } from '../store.ts';
import { stepPartTable } from '../tables/stepPart.ts';
import type { Transaction } from '../transaction.ts';

/** Keeps a part; the same part again takes its place. */
export async function keepPart(tx: Transaction, { instanceId, after, number, content }: Parameters<Instances['keepPart']>[0]): Promise<void> {
  await tx.delete(stepPartTable, { instanceId, afterStep: after, number });
  await tx.insert(stepPartTable, { instanceId, afterStep: after, number, content, keptAt: await tx.now() });
}

/** The parts of a step, put together. Throws `step-part-missing`. */
export async function partsOf(tx: Transaction, instanceId: string, after: number, count: number): Promise<string> {
  const rows = await tx.manager.find(stepPartTable, { where: { instanceId, afterStep: after }, order: { number: 'ASC' } });
  const parts = rows.slice(0, count);
  if (parts.some(({ number }, index) => number !== index) || parts.length !== count) throw problem('step-part-missing', { instance: instanceId, after, count });
  return parts.map(({ content }) => content).join('');
}
