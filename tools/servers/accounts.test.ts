import { describe, expect, it } from '@jest/globals';
import { accounts, rightsOn } from './accounts.ts';

describe('database account', () => {
  it('R25 of making sees nothing of uses, people and documents', () => {
    for (const table of ['seal_use', 'task', 'decision', 'stamp', 'document', 'person', 'session', 'use_register']) expect(rightsOn(table, 'making')).toEqual([]);
  });

  it('R25 of making adds what is to be filed, and settles nothing', () => {
    for (const table of ['obligation', 'outbox']) expect(rightsOn(table, 'making')).toEqual(['SELECT', 'INSERT']);
  });

  it('R25 R30 of making replaces and renews seals, and ends what was released of the one before', () => {
    for (const table of ['seal', 'seal_release']) expect(rightsOn(table, 'making')).toEqual(['SELECT', 'INSERT', 'UPDATE']);
    expect(rightsOn('seal_edition', 'making')).toEqual(['SELECT', 'INSERT']);
  });

  it('R25 of stamping cannot make a seal', () => {
    for (const table of ['maker', 'making', 'seal_key', 'seal_edition']) expect(rightsOn(table, 'stamping')).toEqual(['SELECT']);
  });

  it('R42 of stamping and of the API only reads what is revoked', () => {
    for (const account of ['stamping', 'api']) for (const table of ['revocation_list', 'revoked_certificate']) expect(rightsOn(table, account)).toEqual(['SELECT']);
  });

  it('R55 of nobody takes an hour of the audit back, or signs it anew', () => {
    for (const account of Object.keys(accounts)) for (const right of rightsOn('audit_hour', account)) expect(['SELECT', 'INSERT', 'UPDATE (token, stamped_at)']).toContain(right);
  });

  it('R55 of nobody changes what the audit holds', () => {
    for (const account of Object.keys(accounts)) {
      expect(rightsOn('audit_entry', account)).toEqual(['SELECT', 'INSERT']);
      expect(rightsOn('audit_chain', account)).not.toContain('DELETE');
    }
  });

  it('that is not in the table may do nothing', () => {
    expect(rightsOn('unit', 'nobody')).toEqual([]);
  });
});
