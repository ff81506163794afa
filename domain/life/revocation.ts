import type { Policy } from '../policy/policy.ts';

/** What a revocation rests on: who asked for it, the issuing department's opinion, and who carries it out for the making authority. Persons as `person/<id>`. */
export interface RevocationGrounds {
  /** `ex-officio`: the owner should have revoked and has not, or cannot in time. */
  readonly origin: 'owner' | 'ex-officio';
  readonly opinion?: { readonly by: string; readonly reason: string };
  readonly executedBy?: string;
}

/** Why a seal is not revoked on such grounds, with the article. R34 */
export interface RevocationFinding {
  readonly finding: 'ex-officio-not-allowed' | 'opinion-missing' | 'opinion-without-reason' | 'act-missing' | 'same-person';
  readonly article: string;
}

/**
 * Everything that a revocation lacks; empty when the seal may be revoked. Opinion and act are two, and neither suffices alone where the policy names both
 * bodies; an opinion against the owner's will has a reason. NAT 19, R34, R63
 */
export function revocationFindings({ ending, review }: Policy, { origin, opinion, executedBy }: RevocationGrounds): readonly RevocationFinding[] {
  const { opinionBeforeRevocation: asked, exOfficio } = ending;
  const needsOpinion = asked.value || origin === 'ex-officio';
  const lacks: readonly (readonly [boolean, RevocationFinding['finding'], string])[] = [
    [origin === 'ex-officio' && !exOfficio.value, 'ex-officio-not-allowed', exOfficio.article],
    [needsOpinion && opinion === undefined, 'opinion-missing', asked.article],
    [origin === 'ex-officio' && opinion?.reason.trim() === '', 'opinion-without-reason', exOfficio.article],
    [executedBy === undefined, 'act-missing', asked.article],
    [review.twoBodies.value && opinion !== undefined && opinion.by === executedBy, 'same-person', review.twoBodies.article],
  ];
  return lacks.flatMap(([fails, finding, article]) => (fails ? [{ finding, article }] : []));
}
