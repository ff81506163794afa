import { personsIn, type ApprovalNeed, type ApprovalRule, type ApproverSource, type Decision } from '../domain/approval/rule.ts';
import type { TaskOpening } from '../domain/flow/step.ts';
import { accountOf, personOf } from './actors.ts';
import type { Transaction } from './transaction.ts';

/** The use that approvers are looked for. */
export interface ApprovalScene {
  /** The seal's unit. */
  readonly unit: string;
  /** Actor's name of the requester. */
  readonly requester: string;
  readonly custodian?: string | undefined;
  /** Person whose position or personal seal it is. */
  readonly holder?: string | undefined;
  /** By element, whom the requester has chosen. */
  readonly chosen?: Readonly<Record<string, readonly string[]>> | undefined;
}

type Source = NonNullable<TaskOpening['who']>;

/** The persons a source names at this instant: roles that are held, accounts that are not disabled. */
export async function personsOf(tx: Transaction, source: Source, scene: ApprovalScene): Promise<ReadonlySet<string>> {
  if ('role' in source) return holdersOf(tx, source.role, [scene.unit]);
  if ('persons' in source) return new Set([...(await enabled(tx, source.persons)), ...(await holdersOfAny(tx, source.groups ?? [], scene.unit))]);
  if ('chosenFor' in source) return enabled(tx, scene.chosen?.[source.chosenFor] ?? []);
  if ('superiors' in source) return superiorsOf(tx, await unitsOfRequester(tx, scene.requester), source.superiors);
  switch (source.relation) {
    case 'requester':
      return enabled(tx, personOf(scene.requester));
    case 'custodian':
      return enabled(tx, scene.custodian);
    case 'holder':
      return scene.holder === undefined ? holdersOf(tx, 'holder', [scene.unit]) : enabled(tx, scene.holder); // R37
    case 'unit-head-of-requester':
      return holdersOf(tx, 'unit-head', await unitsOfRequester(tx, scene.requester));
  }
}

/** Who may do a task now. A task that counts goes to the rule's `who` alone, without those whom the rule keeps apart. R36 */
export async function candidatesOf(tx: Transaction, task: Pick<TaskOpening, 'counts' | 'who'>, rule: ApprovalRule, scene: ApprovalScene, decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
  if (task.counts === undefined) return task.who ? personsOf(tx, task.who, scene) : new Set();
  const need = rule.needs.find(({ id }) => id === task.counts);
  if (!need) return new Set();
  const excluded = keptApart(need, rule, scene.requester, decisions);
  const chosen = task.who && 'chosenFor' in task.who ? scene.chosen?.[task.who.chosenFor] : undefined; // of those whom the rule names; where a requester was not asked, all of them
  return new Set([...(await personsOf(tx, need.who, scene))].filter((person) => !excluded.has(person) && (chosen?.includes(person) ?? true)));
}

type Policy = Pick<TaskOpening, 'counts' | 'who' | 'nobody' | 'requesterApproves'>;

/**
 * Who may do a task now by the policy of its flow too: whether the requester may be one of them, and who stands in where nobody is found. For a task that counts the
 * rule alone says whose approval counts, so nobody can stand in.
 */
export async function audienceOf(tx: Transaction, task: Policy, rule: ApprovalRule, scene: ApprovalScene, decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
  const found = new Set(await candidatesOf(tx, task, rule, scene, decisions));
  const requester = accountOf(scene.requester);
  const isOut = (task.requesterApproves ?? 'allow') !== 'allow' && found.delete(requester);
  if (task.counts !== undefined) return found;
  if (isOut && task.requesterApproves === 'superior') for (const superior of await nearestSuperiors(tx, scene.requester)) found.add(superior);
  if (found.size > 0 || task.nobody === undefined || task.nobody === 'incident') return found;
  const standIns = new Set(await holdersOf(tx, task.nobody, [scene.unit]));
  if ((task.requesterApproves ?? 'allow') !== 'allow') standIns.delete(requester);
  return standIns;
}

/** Heads of the lowest of the requester's unit and those above it that another person than the requester heads. */
async function nearestSuperiors(tx: Transaction, requester: string): Promise<ReadonlySet<string>> {
  for (let present = await unitsOfRequester(tx, requester); present.length > 0; present = await unitsAbove(tx, present)) {
    const heads = new Set(await holdersOf(tx, 'unit-head', present));
    heads.delete(accountOf(requester));
    if (heads.size > 0) return heads;
  }
  return new Set();
}

const unitsAbove = async (tx: Transaction, units: readonly string[]): Promise<readonly string[]> =>
  [...(await idsOf(tx, 'SELECT DISTINCT parent_id AS id FROM unit WHERE id IN (?) AND parent_id IS NOT NULL', [units]))];

/** Persons whose approval cannot count for the need: the requester, or who took part in approving a need that one of the two wants kept apart from the other. */
export function keptApart(need: ApprovalNeed, rule: ApprovalRule, requester: string, decisions: readonly Decision[]): ReadonlySet<string> {
  const apart = rule.needs.filter((other) => other.id !== need.id && (need.distinctFrom.includes(other.id) || other.distinctFrom.includes(need.id))).map(({ id }) => id);
  const persons = decisions.filter(({ counts, outcome }) => outcome === 'approved' && counts !== undefined && apart.includes(counts)).flatMap(personsIn);
  return new Set(need.distinctFrom.includes('requester') ? [...persons, accountOf(requester)] : persons);
}

/** Reads who may give each approval of a rule now; then says so without further reading, as the rule's judgement asks. */
export async function presentApprovers(tx: Transaction, rule: ApprovalRule, scene: ApprovalScene): Promise<(person: string, need: ApprovalNeed) => boolean> {
  const byNeed = new Map<string, ReadonlySet<string>>();
  for (const need of rule.needs) byNeed.set(need.id, await personsOf(tx, need.who satisfies ApproverSource, scene));
  return (person, need) => byNeed.get(need.id)?.has(person) ?? false;
}

/** Those who hold a role in whatever unit, as the people of a making authority do. */
export const holdersAnywhere = (tx: Transaction, role: string): Promise<ReadonlySet<string>> =>
  idsOf(tx, `SELECT DISTINCT person.id AS id FROM role_grant JOIN person ON person.id = role_grant.holder_id
    WHERE role_grant.role = ? AND role_grant.withdrawn_at IS NULL AND person.disabled_at IS NULL`, [role]);

/** Those who hold a role in one of the units. */
export async function holdersOf(tx: Transaction, role: string, units: readonly string[]): Promise<ReadonlySet<string>> {
  if (units.length === 0) return new Set();
  return idsOf(tx, `SELECT DISTINCT person.id AS id FROM role_grant JOIN person ON person.id = role_grant.holder_id
    WHERE role_grant.unit_id IN (?) AND role_grant.role = ? AND role_grant.withdrawn_at IS NULL AND person.disabled_at IS NULL`, [units, role]);
}

async function holdersOfAny(tx: Transaction, roles: readonly string[], unit: string): Promise<ReadonlySet<string>> {
  const holders = new Set<string>();
  for (const role of roles) for (const person of await holdersOf(tx, role, [unit])) holders.add(person);
  return holders;
}

/** Heads of units and of those above them, level by level. */
async function superiorsOf(tx: Transaction, units: readonly string[], levels: number): Promise<ReadonlySet<string>> {
  const heads = new Set<string>();
  for (let level = 0, present = units; level < levels && present.length > 0; level += 1) {
    for (const head of await holdersOf(tx, 'unit-head', present)) heads.add(head);
    present = await unitsAbove(tx, present);
  }
  return heads;
}

async function enabled(tx: Transaction, persons: string | readonly string[] = []): Promise<ReadonlySet<string>> {
  if (persons.length === 0) return new Set();
  return idsOf(tx, 'SELECT id FROM person WHERE id IN (?) AND disabled_at IS NULL', [typeof persons === 'string' ? [persons] : persons]);
}

/** The units for which the requester may ask: those of the roles by which a use is requested. */
async function unitsOfRequester(tx: Transaction, requester: string): Promise<readonly string[]> {
  return [...(await idsOf(tx, `SELECT DISTINCT unit_id AS id FROM role_grant
    WHERE holder_id = ? AND withdrawn_at IS NULL AND role IN ('requester', 'handler', 'client-system')`, [accountOf(requester)]))];
}

async function idsOf(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<ReadonlySet<string>> {
  return new Set((await tx.query<{ id: string }>(sql, parameters)).map(({ id }) => id));
}
