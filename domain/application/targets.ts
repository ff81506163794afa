import { promptDuties } from '../filing/promptDuties.ts';
import { later, type Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { ApplicationStatus } from './status.ts';

/** What is to be done promptly (及时) for an application, by when the policy wants it, and when it was. Never a statutory deadline. R61 */
export interface PromptTarget {
  readonly duty: 'tell-refusal' | 'make';
  readonly article: string;
  readonly due: Instant;
  readonly keptAt?: Instant;
  readonly state: 'open' | 'kept' | 'late';
}

/** What happened to an application: the status after each act; and when the applicant was told of a refusal. */
export interface TargetFacts {
  readonly timeline: readonly { readonly at: Instant; readonly status: ApplicationStatus }[];
  readonly toldAt?: Instant;
  readonly at: Instant;
}

/** Kept, late and open targets of an application. HLJ 10, SQ 13 */
export function promptTargets({ prompt }: Policy, { timeline, toldAt, at }: TargetFacts): readonly PromptTarget[] {
  const first = (...statuses: readonly ApplicationStatus[]): Instant | undefined => timeline.find(({ status }) => statuses.includes(status))?.at;
  const [refused, approved, made] = [first('refused'), first('making'), first('awaiting-collection', 'done')];
  const targetOf = (duty: PromptTarget['duty'], from: Instant, keptAt: Instant | undefined): PromptTarget => {
    const due = later(from, prompt[duty].value);
    const state = (keptAt ?? at) > due ? 'late' : keptAt === undefined ? 'open' : 'kept';
    return { duty, article: promptDuties[duty], due, state, ...(keptAt !== undefined && { keptAt }) };
  };
  return [...(refused === undefined ? [] : [targetOf('tell-refusal', refused, toldAt)]), ...(approved === undefined ? [] : [targetOf('make', approved, made)])];
}
