import { describe, expect, it } from '@jest/globals';
import { administratorRoles, roles, type Role } from './roles.ts';
import { isAllowed, mayTry, permissions, type Actor, type Operation } from './table.ts';

const operations = Object.keys(permissions) as Operation[];
const person = (role: Role, unit = 'unit-a'): Actor => ({ kind: 'person', id: 'li', grants: [{ role, unit }] });
const nobody: Actor = { kind: 'public', id: 'public', grants: [] };

describe('role table', () => {
  it('R57 refuses whoever has no role, everything but what the public may', () => {
    const allowed = operations.filter((operation) => isAllowed(nobody, operation, { unit: 'unit-a', own: true }));
    expect(allowed).toEqual(operations.filter((operation) => 'public' in permissions[operation]));
  });

  it('R54 lets no administrator see or change business data', () => {
    const business = operations.filter((operation) => /^(document|use|task|register|seal\.(make|read|activate|report-loss|record-rules|suspend|resume|restore|revoke|opine-revocation|invalidate|renew)|flow|rule)/.test(operation));
    expect(business.length).toBeGreaterThan(10);
    for (const role of administratorRoles) {
      for (const operation of business) expect([role, operation, mayTry(person(role), operation)]).toEqual([role, operation, false]);
    }
  });

  it('R57 reaches only the unit of the role where it says so', () => {
    expect(isAllowed(person('requester'), 'use.request', { unit: 'unit-a' })).toBe(true);
    expect(isAllowed(person('requester'), 'use.request', { unit: 'unit-b' })).toBe(false);
  });

  it('R57 reaches only what the actor takes part in where it says so', () => {
    expect(isAllowed(person('approver'), 'task.decide', { unit: 'unit-a', own: true })).toBe(true);
    expect(isAllowed(person('approver'), 'task.decide', { unit: 'unit-a', own: false })).toBe(false);
  });

  it('names only roles that exist', () => {
    for (const operation of operations) for (const role of Object.keys(permissions[operation])) expect(roles).toContain(role);
  });
});
