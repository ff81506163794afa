import { IsNull } from 'typeorm';
import { administratorRoles, roles, type Role } from '../../domain/permission/roles.ts';
import type { RoleGrant } from '../../domain/permission/table.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { People } from '../store.ts';
import { clientTable } from '../tables/client.ts';
import { personTable } from '../tables/person.ts';
import { roleGrantTable } from '../tables/roleGrant.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
const isAdministrator = (role: string): boolean => (administratorRoles as readonly string[]).includes(role);

/** The holder's row is locked, so that two grants at once see each other. R54 */
export async function grantRole(tx: Transaction, grant: Parameters<People['grantRole']>[0], by: string): Promise<void> {
  const { id, holder, role, unit } = grant;
  if (!isRole(role)) throw problem('request-invalid', { role });
  const account = (await tx.lock(personTable, { id: holder }, 'exclusive')) ?? (await tx.lock(clientTable, { id: holder }, 'exclusive'));
  if (!account) throw problem('forbidden', { holder });
  if (!(await tx.find(unitTable, { id: unit }))) throw problem('owner-unknown', { unit });
  if (await tx.find(roleGrantTable, { id })) return;
  const held = (await tx.all(roleGrantTable, { holderId: holder, withdrawnAt: IsNull() })).map((row) => row.role);
  const joined = held.find((other) => other !== role && (isAdministrator(other) || isAdministrator(role)));
  if (joined !== undefined) throw problem('roles-exclusive', { holder, role, held: joined });
  await tx.insert(roleGrantTable, { id, holderId: holder, role, unitId: unit, grantedAt: await tx.now(), withdrawnAt: null });
  tx.audit({ subject: chains.account(holder), actor: by, act: 'role.granted', details: { grant: id, role, unit } });
}

export async function withdrawRole(tx: Transaction, grantId: string, by: string): Promise<void> {
  const row = await tx.lock(roleGrantTable, { id: grantId }, 'exclusive');
  if (!row) throw problem('forbidden', { grant: grantId });
  if (row.withdrawnAt !== null) return;
  await tx.update(roleGrantTable, { id: grantId }, { withdrawnAt: await tx.now() });
  tx.audit({ subject: chains.account(row.holderId), actor: by, act: 'role.withdrawn', details: { grant: grantId, role: row.role, unit: row.unitId } });
}

/** Roles that an account holds now. */
export async function grantsOf(tx: Transaction, holderId: string): Promise<readonly RoleGrant[]> {
  return (await tx.all(roleGrantTable, { holderId, withdrawnAt: IsNull() })).map(({ role, unitId }) => ({ role, unit: unitId }));
}
