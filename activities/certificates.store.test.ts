import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nativeCryptography } from '../devices/sm2/native.ts';
import { instantOf, later, days } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { readCertificate } from '../sealing/certificates/certificate.ts';
import { opensslRequest } from '../test/openssl/certificationRequest.ts';
import { activeSeal, organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { openOutside, type Outside } from '../test/temporal/outside.ts';
import { outboundActivities } from './outbound.ts';
import { refreshRevocationLists } from './revocationLists.ts';

const now = () => instantOf(Date.now());

describe('certificate of a seal', () => {
  let test: TestStore, outside: Outside;
  const world = () => ({ store: test.store, authority: outside.authority, cryptography: nativeCryptography, mailer: outside.mailer, publicUrl: 'http://localhost' });
  const order = () => ({ makingId: randomUUID(), request: Buffer.from(opensslRequest()).toString('base64'), validStart: now(), validEnd: later(now(), days(365)) });
  const serialOf = (certificate: string) => BigInt(`0x${readCertificate(Buffer.from(certificate, 'base64')).serial}`);

  beforeAll(async () => {
    test = await testStore({ clock: now });
    outside = await openOutside({ now });
  });
  afterAll(async () => {
    await outside.close();
    await test.remove();
  });
  beforeEach(() => outside.switchAuthority({}));

  it('R42 is taken when its authority calls it good', async () => {
    const issued = await outboundActivities(world()).requestCertificate(order());
    expect(issued.chain).toHaveLength(2);
  });

  it('R42 makes no seal when its authority has revoked it meanwhile', async () => {
    const asked = order();
    const { certificate } = await outboundActivities(world()).requestCertificate(asked);
    await outside.authority.revoke(serialOf(certificate), 'privilegeWithdrawn', randomUUID());
    await expect(outboundActivities(world()).requestCertificate(asked)).rejects.toMatchObject({ code: 'certificate-not-good', retryable: false, details: { state: 'revoked' } });
  });

  it('R42 is asked about again when what the authority says of it cannot be relied on', async () => {
    const asked = order();
    await outside.switchAuthority({ wrongStatus: 'signature' });
    await expect(outboundActivities(world()).requestCertificate(asked)).rejects.toMatchObject({ code: 'certificate-status-invalid', retryable: true });
    await outside.switchAuthority({});
    expect((await outboundActivities(world()).requestCertificate(asked)).chain).toHaveLength(2);
  });

  describe('when its seal has ended', () => {
    /** A revoked seal with a certificate of the authority. */
    const ended = async () => {
      const { seal } = await activeSeal(test.store, await organisation(test.store));
      const { certificate } = await outboundActivities(world()).requestCertificate(order());
      await test.database.query('UPDATE seal_edition SET certificate = ? WHERE es_id = ?', [Buffer.from(certificate, 'base64'), seal.esId]);
      const frozen = await test.store.seals.freeze(seal.esId, 'reportLoss', { reason: '密钥泄露', code: 'compromised', by: 'person/x' });
      return { esId: frozen.esId, change: frozen.changes, serial: readCertificate(Buffer.from(certificate, 'base64')).serial };
    };
    const listed = (serial: string) => test.database.query<{ reason: string }>('SELECT reason FROM revoked_certificate WHERE serial = ?', [serial]);

    it('R42 is revoked by its authority, and known to be revoked here at once', async () => {
      const { esId, change, serial } = await ended();
      await outboundActivities(world()).revokeCertificates(esId, change);
      expect(await listed(serial)).toEqual([{ reason: 'keyCompromise' }]);
    });

    it('R42 is revoked though the list cannot be fetched at that moment', async () => {
      const { esId, change, serial } = await ended();
      const authority = { ...outside.authority, crls: () => Promise.reject(problem('authority-unavailable')) };
      await outboundActivities({ ...world(), authority }).revokeCertificates(esId, change);
      expect(await listed(serial)).toEqual([]);
      await refreshRevocationLists(world());
      expect(await listed(serial)).toHaveLength(1);
    });
  });

  describe('when the lists of its authorities are fetched', () => {
    it('R42 each authority of the chain has its list in the database, and what was revoked since then is in it the next time', async () => {
      const { certificate } = await outboundActivities(world()).requestCertificate(order());
      await refreshRevocationLists(world());
      const before = await test.store.revocations.lists();
      expect(before).toHaveLength(2);
      await outside.authority.revoke(serialOf(certificate), 'keyCompromise', randomUUID());
      await refreshRevocationLists(world());
      const count = (lists: typeof before) => lists.reduce((sum, { revoked }) => sum + revoked, 0);
      expect(count(await test.store.revocations.lists())).toBeGreaterThan(count(before));
    });

    it('R42 a list that cannot be relied on does not hold up the other', async () => {
      const [issuers, roots] = await outside.authority.crls();
      const broken = Uint8Array.from(issuers!);
      broken[broken.length - 1]! ^= 1;
      const kept: string[] = [];
      const store = { ...test.store, revocations: { ...test.store.revocations, keep: async ({ issuer }: { issuer: string }) => void kept.push(issuer) } };
      const authority = { chain: () => outside.authority.chain(), crls: async () => [broken, roots!] };
      await expect(refreshRevocationLists({ store, authority, cryptography: nativeCryptography })).rejects.toMatchObject({ code: 'revocation-list-refused' });
      expect(kept).toHaveLength(1);
    });

    it('R42 the lists that are kept go on to count while the authority is down', async () => {
      await refreshRevocationLists(world());
      const before = await test.store.revocations.lists();
      await outside.switchAuthority({ down: true });
      await expect(refreshRevocationLists(world())).rejects.toMatchObject({ code: 'authority-unavailable' });
      expect(await test.store.revocations.lists()).toEqual(before);
    });
  });
});
