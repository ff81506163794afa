import type { Database } from '../database.ts';
import type { Register, RegisterRow } from '../store.ts';
import { useRegisterTable, type UseRegisterRow } from '../tables/useRegister.ts';
import type { Transaction } from '../transaction.ts';

export const registerRepository = (database: Database): Register => ({
  list: (units, page) => database.read((tx) => list(tx, units, page)),
  ofUse: (useId) => database.read(async (tx) => (await tx.manager.find(useRegisterTable, { where: { useId }, order: { unitId: 'ASC', number: 'ASC' } })).map(registerOf)),
});

const registerOf = ({ unitId, handlerId, grantId, standingApprovalId, clientId, answerableId, ...row }: UseRegisterRow): RegisterRow => ({
  ...row, unit: unitId, handler: handlerId,
  ...(grantId !== null && { grant: grantId }),
  ...(standingApprovalId !== null && { standingApproval: standingApprovalId }),
  ...(clientId !== null && { client: clientId }),
  ...(answerableId !== null && { answerable: answerableId }),
});

/** Unit by unit in the order of their numbers, behind the row `after`. R39 */
async function list(tx: Transaction, units: readonly string[], { after, limit, seal }: Parameters<Register['list']>[1]): Promise<readonly RegisterRow[]> {
  if (units.length === 0) return [];
  const query = tx.manager.createQueryBuilder(useRegisterTable, 'row').where('row.unitId IN (:...units)', { units: [...units] });
  if (after) query.andWhere('(row.unitId > :unit OR (row.unitId = :unit AND row.number > :number))', after);
  if (seal !== undefined) query.andWhere('row.esId = :seal', { seal });
  return (await query.orderBy('row.unitId').addOrderBy('row.number').limit(limit).getMany()).map(registerOf);
}
