import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CertificateAuthority } from '../connectors/certificate-authority/certificateAuthority.ts';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { problem } from '../domain/problem.ts';
import { scopeOf } from './authorisation.ts';
import { configurationFrom, limitsOf } from './configuration.ts';
import { afterOf, page } from './cursor.ts';
import { requestDigest } from './idempotency.ts';
import { createLog } from './log.ts';
import { createTrustSource } from './trust.ts';

describe('log', () => {
  it('hides secrets and what names people, wherever they stand', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    log.info({ password: 'p-1', body: { totp: 't-2', nested: { telephone: 'n-3' } }, headers: { cookie: 'c-4', authorization: 'a-5' } }, 'x');
    log.error({ err: Object.assign(new Error('refused'), { parameters: ['v-6'], cause: new Error('deeper') }) }, 'y');
    for (const hidden of ['p-1', 't-2', 'n-3', 'c-4', 'a-5', 'v-6']) expect(lines.join()).not.toContain(hidden);
    expect(lines.join()).toContain('deeper');
  });
});

describe('cursor', () => {
  it('leads back to the row it was made of', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (key) => {
      expect(afterOf(page([key], 1, (row) => row, (row) => row).next)).toBe(key);
    }));
  });

  it('is given only where there may be more', () => {
    expect(page(['a'], 2, (row) => row, (row) => row)).toEqual({ items: ['a'] });
  });

  it.each(['', '%%%', 'YQ=='])('is refused when it is none: "%s"', (text) => {
    expect(() => afterOf(text)).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

describe('digest of a request', () => {
  it('is the same whatever the order of members, and another for another method, path or value', () => {
    const digest = (method: string, url: string, body: unknown) => requestDigest(nativeSm3, method, url, body);
    expect(digest('POST', '/a', { b: 1, c: [1, 2] })).toBe(digest('POST', '/a', { c: [1, 2], b: 1 }));
    const others = [digest('PUT', '/a', {}), digest('POST', '/b', {}), digest('POST', '/a', { b: 2 }), digest('POST', '/a', null), digest('POST', '/a', {})];
    expect(new Set(others).size).toBe(others.length);
  });
});

describe('scope', () => {
  const grants = [{ role: 'requester', unit: 'a' }, { role: 'custodian', unit: 'b' }, { role: 'supervisor', unit: 'c' }] as const;
  it('R57 is what the roles reach: own, units, or everything', () => {
    const actor = { kind: 'person', id: 'p', grants } as const;
    expect(scopeOf(actor, 'use.read')).toEqual({ units: ['b', 'c'], own: true });
    expect(scopeOf(actor, 'audit.read')).toEqual({ units: [], own: false });
    expect(scopeOf({ ...actor, grants: [{ role: 'maker', unit: 'a' }] }, 'seal.read')).toEqual({ units: 'all', own: false });
  });
});

describe('configuration', () => {
  it('names what is missing and has sane bounds', () => {
    expect(() => configurationFrom({})).toThrow(/PORT[\s\S]*PUBLIC_URL/);
    const limits = limitsOf(configurationFrom({ PORT: '8080', PUBLIC_URL: 'http://localhost:8080' }));
    expect(limits).toMatchObject({ documentBytes: 50 * 1024 * 1024, sessionIdleMs: 1_800_000, sessionMs: 43_200_000, tokenMs: 3_600_000 });
  });
});

describe('trust', () => {
  let directory: string;
  beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'yinxin-trust-')); });
  afterEach(() => rm(directory, { recursive: true }));
  const der = Buffer.from('certificate');

  it('reads DER and every block of PEM, and nothing else', async () => {
    const block = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    await writeFile(join(directory, 'a.cer'), der);
    await writeFile(join(directory, 'b.pem'), block + block);
    await writeFile(join(directory, 'c.crl'), der);
    await writeFile(join(directory, 'notes.txt'), 'text');
    const { certificates, revocationLists } = await createTrustSource({ directory }).material();
    expect(certificates.map((bytes) => Buffer.from(bytes).toString())).toEqual(['certificate', 'certificate', 'certificate']);
    expect(revocationLists).toHaveLength(1);
  });

  it('goes without the authority while that is silent', async () => {
    const silent = () => Promise.reject(problem('authority-unavailable'));
    const authority: CertificateAuthority = { request: silent, chain: silent, crls: silent, status: silent, revoke: silent };
    expect(await createTrustSource({ authority }).material()).toEqual({ certificates: [], revocationLists: [] });
  });
});
