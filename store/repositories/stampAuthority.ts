import { holderActed } from '../../domain/approval/holderAct.ts';
import { personsIn, stands, unmetNeeds, type Decision } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { Subject } from '../../domain/use/subject.ts';
import { accountOf } from '../actors.ts';
import { presentApprovers } from '../approvers.ts';
import type { Release } from '../store.ts';
import type { DocumentRow } from '../tables/document.ts';
import { personTable } from '../tables/person.ts';
import type { SealRow } from '../tables/seal.ts';
import type { RegisteredApprover } from '../tables/useRegister.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOfUse } from './hostedUse.ts';
import { decisionsOf } from './instanceRows.ts';
import { consumeRelease, purposeOf, requireRelease } from './releaseRows.ts';
import { countLending, requireLending, type Lent } from './useLending.ts';
import type { UseRow } from './useRows.ts';

/** By whose will a stamp is made: the approvals that count, or a standing one; what it is counted against; and the key as its keeper opened it. */
export interface StampAuthority {
  readonly approvers: readonly RegisteredApprover[];
  readonly lent: Lent;
  readonly release: Release | undefined;
}

interface Asked {
  readonly seal: SealRow;
  readonly use: UseRow;
  readonly document: DocumentRow;
  /** Key of the edition that is to sign. */
  readonly keyId: string;
  readonly at: Instant;
}

/** Everything that allows the stamp, with what is counted locked. R36-R38, R80 */
export async function authorityOf(tx: Transaction, { seal, use, document, keyId, at }: Asked): Promise<StampAuthority> {
  if (use.status !== 'open') throw problem('use-ended', { use: use.id, status: use.status });
  const lent = await requireLending(tx, seal, { asked: askedBy(use), document: document.sm3, at }, 'exclusive');
  const approvers = lent.standing ? lent.standing.approvers : await approversOf(tx, await requireApproval(tx, seal, use, at));
  const bound = lent.standing ? { purpose: purposeOf.standing(lent.standing.id), subject: lent.standing.termsSm3 } : { purpose: purposeOf.use(use.id), subject: use.subjectSm3 };
  return { approvers, lent, release: await requireRelease(tx, seal, { ...bound, keyId, at }) };
}

/** Counts the stamp against grant, standing approval and release. */
export async function spend(tx: Transaction, { lent, release }: StampAuthority, at: Instant): Promise<void> {
  await countLending(tx, lent, at);
  if (release) await consumeRelease(tx, release, at);
}

/** What the use was asked for with, as its subject has it. */
function askedBy({ esId, requesterId, instance, documentKind, template, grantId, standingApprovalId }: UseRow) {
  const { form } = JSON.parse(instance.subjectText) as Subject;
  return {
    esId, requester: requesterId, form, documentKind: documentKind ?? undefined, template: template ?? undefined, grant: grantId ?? undefined, standingApproval: standingApprovalId ?? undefined,
  };
}

/** The approvals that count, judged by the rule with those who may approve at this instant, the holder's own act among them where the seal is a person's. R36, R37 */
async function requireApproval(tx: Transaction, seal: SealRow, use: UseRow, at: Instant): Promise<readonly Decision[]> {
  const { rule, scene } = await sceneOfUse(tx, use);
  const decisions = await decisionsOf(tx, use.id);
  const mayApprove = await presentApprovers(tx, rule, scene);
  const unmet = unmetNeeds(rule, { requester: accountOf(use.requesterId), subject: use.subjectSm3, decisions, mayApprove, at });
  if (unmet.length > 0) throw problem('approval-missing', { use: use.id, needs: unmet.map(({ id }) => id) });
  if (seal.category !== 'unit' && !holderActed(rule, decisions, { holder: seal.holderId ?? '', subject: use.subjectSm3 })) throw problem('holder-act-missing', { use: use.id, esId: seal.esId });
  return decisions.filter((decision) => decision.outcome === 'approved' && stands(decision, use.subjectSm3));
}

async function approversOf(tx: Transaction, approvals: readonly Decision[]): Promise<readonly RegisteredApprover[]> {
  const names = new Map((await tx.allIn(personTable, 'id', approvals.flatMap(personsIn))).map(({ id, name }) => [id, name]));
  return approvals.map(({ person, at, counts, onBehalfOf }) => ({ person, name: names.get(person) ?? '', at, counts, ...(onBehalfOf !== undefined && { onBehalfOf, onBehalfOfName: names.get(onBehalfOf) ?? '' }) }));
}
