import { problem } from '../../domain/problem.ts';
import { personOf } from '../actors.ts';
import { actingSideTable, type ActingSideRow } from '../tables/actingSide.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import type { Transaction } from '../transaction.ts';

/** An act of a person for one of the two bodies. */
export interface SideAct {
  /** As the audit names it; clients and processes take no side. */
  readonly actor: string;
  readonly side: ActingSideRow['side'];
  readonly act: string;
}

type Matters = Pick<ApplicationRow, 'id' | 'predecessor' | 'esId' | 'twoBodies'>;

const mattersOf = ({ id, predecessor, esId }: Matters): readonly string[] => [id, predecessor, esId].filter((matter) => matter !== null);

/** Notes for which body the person acts; throws `roles-on-one-seal` for one who has acted for the other, where the policy names two. R63 */
export async function takeSide(tx: Transaction, application: Matters, { actor, side, act }: SideAct): Promise<void> {
  const person = personOf(actor);
  if (person === undefined || !application.twoBodies) return;
  const at = new Date(await tx.now());
  const rows = mattersOf(application).map((matter) => [matter, person, side, act, at]);
  await tx.query('INSERT INTO acting_side (matter, person_id, side, act, at) VALUES ? ON DUPLICATE KEY UPDATE side = side', [rows]);
  const [other] = await tx.query<{ matter: string }>('SELECT matter FROM acting_side WHERE matter IN (?) AND person_id = ? AND side <> ? LIMIT 1 FOR UPDATE', [mattersOf(application), person, side]);
  if (other) throw problem('roles-on-one-seal', { matter: other.matter, side });
}

/** The same for an act on a seal, by the application that it came of; a seal that nobody applied for here has no two bodies. R34, R63 */
export async function takeSideOnSeal(tx: Transaction, esId: string, act: SideAct): Promise<void> {
  const application = await tx.find(applicationTable, { esId });
  if (application) await takeSide(tx, application, act);
}

/** Persons who have acted for a body on an application or its seals. */
export async function actedFor(tx: Transaction, application: Matters, side: ActingSideRow['side']): Promise<readonly string[]> {
  return (await tx.allIn(actingSideTable, 'matter', mattersOf(application))).filter((row) => row.side === side).map(({ personId }) => personId);
}

/** What was done on the application counts for its seal too. */
export async function carrySides(tx: Transaction, applicationId: string, esId: string): Promise<void> {
  await tx.query('INSERT IGNORE INTO acting_side (matter, person_id, side, act, at) SELECT ?, person_id, side, act, at FROM acting_side WHERE matter = ?', [esId, applicationId]);
}
