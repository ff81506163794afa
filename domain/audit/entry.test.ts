import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hex } from '../bytes.ts';
import type { Mac } from '../cryptography.ts';
import { instant } from '../instant.ts';
import { anchorRoot, chainHead, emptyHead, type AuditEntry, type ChainHead } from './entry.ts';

const mac: Mac = { mac: (...parts) => parts.reduce((running, part) => running.update(part), createHmac('sm3', 'a key of tests')).digest() };
const entry: AuditEntry = { subject: 'seal/1', number: 1, at: instant('2026-11-22T00:00:00Z'), actor: 'person/li', act: 'seal.activate', details: { reason: 'x' } };
const heads: fc.Arbitrary<ChainHead[]> = fc.uniqueArray(fc.record({ subject: fc.string(), count: fc.nat(), head: fc.uint8Array({ minLength: 32, maxLength: 32 }) }), { selector: ({ subject }) => subject, maxLength: 20 });

describe('audit chain', () => {
  it('R55 has another head when anything in an entry is changed', () => {
    const head = hex(chainHead(emptyHead, entry, mac));
    const changes: Partial<AuditEntry>[] = [{ number: 2 }, { actor: 'person/wang' }, { act: 'seal.freeze' }, { at: instant('2026-11-22T00:00:01Z') }, { details: { reason: 'y' } }, { subject: 'seal/2' }];
    for (const change of changes) expect(hex(chainHead(emptyHead, { ...entry, ...change }, mac))).not.toBe(head);
  });

  it('R55 has another head after another past', () => {
    expect(hex(chainHead(chainHead(emptyHead, entry, mac), entry, mac))).not.toBe(hex(chainHead(emptyHead, entry, mac)));
  });

  it('does not depend on the order in which details are written', () => {
    const [one, two] = [{ a: 1, b: 2 }, { b: 2, a: 1 }].map((details) => hex(chainHead(emptyHead, { ...entry, details }, mac)));
    expect(one).toBe(two);
  });
});

describe('anchor over all chains', () => {
  it('R58 has another root when a chain is altered, removed or added', () => {
    fc.assert(fc.property(heads.filter(({ length }) => length > 0), fc.nat(), (all, index) => {
      const root = hex(anchorRoot(all, mac));
      const at = index % all.length;
      const altered = all.map((head, i) => (i === at ? { ...head, count: head.count + 1 } : head));
      return hex(anchorRoot(altered, mac)) !== root && hex(anchorRoot(all.filter((_, i) => i !== at), mac)) !== root;
    }));
  });

  it('is defined for no chain at all', () => expect(anchorRoot([], mac)).toHaveLength(32));
});
