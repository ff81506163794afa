import type { TaskApproval, UserTask } from '../../graph.ts';
import type { Surroundings } from '../processor.ts';
import type { ElementInstance, Signer } from '../state.ts';

/** How the host's answer to who may decide a task is named. */
export const approversCall = 'approvers()';

/** Every signer counts, or something follows from there being nobody, and only the host knows who they are. */
export const asksApprovers = ({ approval }: UserTask): boolean =>
  approval !== undefined && (approval.nobody !== undefined || (approval.mode ?? 'any') !== 'any' && (approval.counts !== undefined || !named(approval)));

const named = ({ who }: TaskApproval): boolean => who !== undefined && ('persons' in who || 'expression' in who);

/** Whom the task names itself: a list, or what its expression gives; undefined when it gives no names. */
export function personsNamed({ who }: TaskApproval, around: Surroundings): readonly string[] | 'none-named' | undefined {
  if (who && 'persons' in who) return who.persons;
  if (!who || !('expression' in who)) return 'none-named';
  const result = around.evaluate(who.expression);
  const value = 'value' in result ? result.value : undefined;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined;
}

/** Who is to sign, each once; undefined where it is not counted who signs. */
export function signersOf(approval: TaskApproval, named: readonly string[] | 'none-named', answered: unknown): Signer[] | undefined {
  if ((approval.mode ?? 'any') === 'any') return undefined;
  const persons = Array.isArray(answered) ? (answered as string[]) : named === 'none-named' ? [] : named;
  return [...new Set(persons)].map((person) => ({ person, ...(approval.vote && { weight: approval.vote.weights[person] ?? 1 }) }));
}

/** What has become of the signing: decided, or still open. */
export type Standing = 'approved' | 'refused' | 'open';

/** Judges what was signed so far, after one more approval or refusal. */
export function standing(approval: TaskApproval, instance: ElementInstance): Standing {
  const { approvals = [], refusals = [], signers = [] } = instance;
  if (refusals.length > 0 && approval.mode !== 'vote') return 'refused';
  const approved = new Set(approvals.map(({ person }) => person));
  const waitsForAdded = signers.some(({ person, added }) => added && !approved.has(person) && !refusals.some((refusal) => refusal.person === person));
  const own = ownStanding(approval, instance, approved);
  return own === 'approved' && (waitsForAdded || approved.size < approval.required) ? 'open' : own;
}

function ownStanding({ mode = 'any', required, vote }: TaskApproval, { refusals = [], signers = [] }: ElementInstance, approved: ReadonlySet<string>): Standing {
  const own = signers.filter(({ added }) => !added);
  const beside = signers.filter(({ person, added }) => added && approved.has(person)).length;
  if (mode === 'any') return approved.size - beside >= required ? 'approved' : 'open';
  if (mode !== 'vote') return own.every(({ person }) => approved.has(person)) ? 'approved' : 'open';
  const weight = (counts: (person: string) => boolean): number => signers.reduce((sum, signer) => sum + (counts(signer.person) ? (signer.weight ?? 1) : 0), 0);
  const needed = (vote?.share ?? 1) * weight(() => true);
  const still = new Set(refusals.map(({ person }) => person));
  if (weight((person) => approved.has(person)) >= needed - 1e-9) return 'approved';
  return weight((person) => !still.has(person)) < needed - 1e-9 ? 'refused' : 'open';
}

/** Why a person may not sign now; undefined when they may. Those beyond the signers are the host's to judge where nobody is counted. */
export function refusedSigner({ mode = 'any' }: TaskApproval, { approvals = [], refusals = [], signers = [] }: ElementInstance, person: string): 'not-a-signer' | 'not-your-turn' | undefined {
  const signed = (who: string): boolean => [...approvals, ...refusals].some((each) => each.person === who);
  const me = signers.find((signer) => signer.person === person);
  if (!me && mode !== 'any') return 'not-a-signer';
  if (me?.added?.where === 'after' && !signed(me.added.by)) return 'not-your-turn';
  if (signers.some(({ person: other, added }) => added?.where === 'before' && added.by === person && !signed(other))) return 'not-your-turn';
  const next = signers.find(({ person: other, added }) => !added && !signed(other));
  return mode === 'in-order' && me && !me.added && next !== me ? 'not-your-turn' : undefined;
}

/** Who may sign now, as far as signers are counted; undefined where the host finds them. */
export function mayActNow(approval: TaskApproval, instance: ElementInstance): { readonly persons?: readonly string[]; readonly added: readonly string[] } {
  const able = (instance.signers ?? []).filter(({ person }) => !hasSigned(instance, person) && refusedSigner(approval, instance, person) === undefined);
  const added = able.filter((signer) => signer.added).map(({ person }) => person);
  if ((approval.mode ?? 'any') === 'any') return { added };
  return { persons: able.map(({ person }) => person), added };
}

export const hasSigned = ({ approvals = [], refusals = [] }: ElementInstance, person: string): boolean => [...approvals, ...refusals].some((each) => each.person === person);
