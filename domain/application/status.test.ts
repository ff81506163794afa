import { describe, expect, it } from '@jest/globals';
import { applicationStatuses, applicationTransitions, hasEnded, mayMove, type ApplicationStatus } from './status.ts';

const next = (status: ApplicationStatus): readonly string[] => Object.values(applicationTransitions[status]);

/** Every state that can be reached from one. */
function reachable(from: ApplicationStatus, seen = new Set<string>()): ReadonlySet<string> {
  for (const status of next(from)) if (!seen.has(status)) reachable(status as ApplicationStatus, seen.add(status));
  return seen;
}

describe('status of an application', () => {
  it('R10 ends refused, withdrawn, failed or done, and nowhere else', () => expect(applicationStatuses.filter(hasEnded)).toEqual(['refused', 'withdrawn', 'failed', 'done']));

  it('R10 can end from every state', () => {
    for (const status of applicationStatuses.filter((one) => !hasEnded(one))) expect([...reachable(status)].some((one) => hasEnded(one as ApplicationStatus))).toBe(true);
  });

  it('R11 is never made without review', () => {
    const entries = applicationStatuses.filter((status) => next(status).includes('making'));
    expect(entries).toEqual(['awaiting-imprint', 'awaiting-comparison', 'awaiting-confirmation']);
    expect(reachable('under-review').has('returned')).toBe(true);
    expect(next('returned')).toEqual(['under-review', 'withdrawn']);
  });

  it('R16 what is confirmed is made, what is not goes back to the applicant', () => {
    expect(mayMove('awaiting-confirmation', 'making')).toBe(true);
    expect(mayMove('awaiting-confirmation', 'returned')).toBe(true);
    expect(mayMove('awaiting-confirmation', 'done')).toBe(false);
  });

  it('R18 cannot be withdrawn once the seal is being made', () => {
    for (const status of ['making', 'awaiting-collection', 'approved-without-making'] as const) expect(mayMove(status, 'withdrawn')).toBe(false);
  });

  it('knows only states that the table names', () => {
    for (const status of applicationStatuses) for (const one of next(status)) expect(applicationStatuses).toContain(one);
  });
});
