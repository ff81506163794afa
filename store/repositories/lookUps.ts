import type { Instances } from '../store.ts';
import { holdersOf, personsOf } from '../approvers.ts';
import { sealTable } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOfSeal } from './sealReadiness.ts';

type Call = Parameters<Instances['lookUp']>[0][number];

/** Answers by the text of the call. */
export async function answersTo(tx: Transaction, calls: readonly Call[]): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const call of calls) answers[call.text] = await answerTo(tx, call);
  return answers;
}

/** Who heads a unit (null: nobody), or holds a seal: as the rows say at this instant, in a fixed order. */
async function answerTo(tx: Transaction, call: Call): Promise<unknown> {
  if (call.function === 'head') return [...(await holdersOf(tx, 'unit-head', [call.argument]))].sort()[0] ?? null;
  const seal = await tx.find(sealTable, { esId: call.argument });
  if (!seal) return [];
  return [...(await personsOf(tx, { relation: 'holder' }, sceneOfSeal(seal, '')))].sort();
}
