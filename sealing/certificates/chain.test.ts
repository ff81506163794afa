import { describe, it, expect, beforeAll } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { instant, type Instant } from '../../domain/instant.ts';
import { holder, type Holder } from '../../test/sealing/pki.ts';
import { readCertificate } from './certificate.ts';
import { buildChain, readTrust, type ChainLimits } from './chain.ts';

const at = instant('2026-06-01T00:00:00Z');
let root: Holder;
let middle: Holder;
let leaf: Holder;

beforeAll(async () => {
  root = await holder('Root', undefined, { ca: true });
  middle = await holder('Middle', root, { ca: true });
  leaf = await holder('Leaf', middle);
});

/** The names on the path found, or the failure. */
function path(of: Holder, trusted: readonly Holder[], when: Instant = at, limits?: ChainLimits): readonly (string | undefined)[] | string {
  const trust = readTrust(trusted.map(({ certificate }) => certificate), nativeCryptography);
  const result = buildChain(readCertificate(of.certificate), trust, when, nativeCryptography, limits);
  return 'chain' in result ? result.chain.map(({ subject }) => subject.commonName) : result.failure;
}

describe('certificate chain', () => {
  it('R65 leads from a certificate over intermediate authorities to a trusted root', () => {
    expect(path(leaf, [middle, root])).toEqual(['Leaf', 'Middle', 'Root']);
    expect(path(root, [root])).toEqual(['Root']);
  });

  it('is not found without trust, without the authority between, or when only the authority between is given', () => {
    expect(path(leaf, [])).toBe('NO_CERTIFICATE_CHAIN_FOUND');
    expect(path(leaf, [root])).toBe('NO_CERTIFICATE_CHAIN_FOUND');
    expect(path(leaf, [middle])).toBe('NO_CERTIFICATE_CHAIN_FOUND');
  });

  it('does not lead to an authority that has only the name of the real one', async () => {
    const impostor = await holder('Root', undefined, { ca: true });
    expect(path(leaf, [middle, impostor])).toBe('NO_CERTIFICATE_CHAIN_FOUND');
    expect(path(leaf, [impostor, middle, root])).toEqual(['Leaf', 'Middle', 'Root']);
  });

  it('does not pass over a certificate that is no authority or may not sign certificates', async () => {
    const person = await holder('Person', root);
    expect(path(await holder('Below', person), [person, root])).toBe('CHAIN_CONSTRAINTS_FAILURE');
    const listsOnly = await holder('Lists', root, { ca: true, keyUsage: ['cRLSign'] });
    expect(path(await holder('Below', listsOnly), [listsOnly, root])).toBe('CHAIN_CONSTRAINTS_FAILURE');
  });

  it('does not pass over an authority that was not valid at the instant', async () => {
    const brief = await holder('Brief', root, { ca: true, notAfter: instant('2026-05-01T00:00:00Z') });
    const below = await holder('Below', brief);
    expect(path(below, [brief, root])).toBe('OUT_OF_BOUNDS_NO_POE');
    expect(path(below, [brief, root], instant('2026-04-01T00:00:00Z'))).toEqual(['Below', 'Brief', 'Root']);
  });

  it('ends at the limits on length and on verifications', () => {
    expect(path(leaf, [middle, root], at, { length: 2, verifications: 64 })).toBe('NO_CERTIFICATE_CHAIN_FOUND');
    expect(path(leaf, [middle, root], at, { length: 8, verifications: 1 })).toBe('NO_CERTIFICATE_CHAIN_FOUND');
  });
});
