import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { timestampClient } from '../../connectors/timestamp/client.ts';
import { createTimestampSimulator, type TimestampSwitches } from '../../connectors/timestamp/simulator/server.ts';
import type { TimestampAuthority } from '../../connectors/timestamp/timestampAuthority.ts';
import { timestampTrust } from '../../connectors/timestamp/trust.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { days, hours, instant, later, minutes, type Instant } from '../../domain/instant.ts';
import type { Trust } from '../../sealing/certificates/chain.ts';
import { verifyTimestamp } from '../../sealing/timestamp/token.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { stampAuditHours } from '../../worker/auditHours.ts';
import type { JudgeTimestamp, Store } from '../store.ts';

const morning = instant('2026-11-22T08:00:30Z');

describe('hour of the audit', () => {
  let test: TestStore, store: Store, directory: string, server: Server, url: string, trust: Trust, timestamps: TimestampAuthority;
  let now: Instant = morning;

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
    directory = mkdtempSync(join(tmpdir(), 'hours-'));
    server = createServer(await createTimestampSimulator({ directory, clock: { now: () => now }, sm3: nativeCryptography.sm3, keyPairs: nativeCryptography }));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    trust = await timestampTrust(join(directory, 'root.pem'), nativeCryptography);
    timestamps = timestampClient({ url, trust, cryptography: nativeCryptography, timeoutMs: 2_000 });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(directory, { recursive: true });
    await test.remove();
  });
  beforeEach(async () => {
    now = morning;
    for (const table of ['audit_entry', 'audit_chain', 'audit_anchor', 'audit_hour']) await test.database.query(`DELETE FROM ${table}`);
    await flip({});
    await act('made');
  });

  const flip = (switches: Partial<TimestampSwitches>) =>
    fetch(`${url}/simulator/switches`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
  const act = (name: string) => store.audit.append({ subject: 'seal/1', actor: 'person/1', act: name, details: {} });
  /** A day's work: something happens every half hour, and is anchored. */
  const pass = async (duration: number) => {
    for (const end = later(now, duration); now < end;) {
      now = later(now, minutes(30));
      await act('used');
      now = later(now, minutes(2));
      await store.audit.anchor();
      now = later(now, -minutes(2));
    }
  };
  const rows = () => test.database.query<{ hour: Date; anchors: number; token: Buffer | null; stamped_at: Date | null }>('SELECT hour, anchors, token, stamped_at FROM audit_hour ORDER BY hour');
  const judge: JudgeTimestamp = (token, imprint) => {
    try {
      return verifyTimestamp(token, imprint, { trust, cryptography: nativeCryptography }).at;
    } catch {
      return undefined;
    }
  };
  const check = () => store.audit.check(judge);

  it('R55 is closed over the anchors since the one before, and time-stamped, once', async () => {
    await pass(hours(3));
    now = later(now, minutes(6));
    await stampAuditHours({ store, timestamps });
    await stampAuditHours({ store, timestamps });
    const [only, ...more] = await rows();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ hour: new Date('2026-11-22T11:00:00Z'), stamped_at: new Date(Math.floor(now / 1_000) * 1_000) });
    expect(only!.anchors).toBeGreaterThan(3);
    expect(await check()).toEqual([]);
  });

  it('R55 goes on from the hour before, and is left out when nothing was anchored', async () => {
    await pass(hours(2));
    now = later(now, minutes(6));
    await stampAuditHours({ store, timestamps });
    await pass(hours(2));
    await stampAuditHours({ store, timestamps });
    now = later(now, hours(5));
    await stampAuditHours({ store, timestamps });
    await stampAuditHours({ store, timestamps });
    expect((await rows()).length).toBeLessThanOrEqual(3);
    expect(await check()).toEqual([]);
  });

  it('R55 that ended while the authority was down, or lied, is stamped late, and nothing is lost', async () => {
    await flip({ outage: true });
    for (let hour = 0; hour < 3; hour++) {
      await pass(hours(1));
      now = later(now, minutes(6));
      await expect(stampAuditHours({ store, timestamps })).rejects.toMatchObject({ code: 'timestamp-unavailable' });
    }
    await flip({ wrong: 'signature' });
    await expect(stampAuditHours({ store, timestamps })).rejects.toMatchObject({ code: 'timestamp-invalid' });
    const waiting = await rows();
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    expect(waiting.every(({ token }) => token === null)).toBe(true);
    await flip({});
    await stampAuditHours({ store, timestamps });
    expect((await rows()).every(({ token }) => token !== null)).toBe(true);
    expect(await check()).toEqual([]);
  });

  it('R55 without a time stamp is a finding after a day, where time stamps are asked for', async () => {
    await pass(hours(1));
    now = later(now, minutes(6));
    await stampAuditHours({ store });
    expect(await check()).toEqual([]);
    now = later(now, days(1));
    expect(await check()).toMatchObject([{ fault: 'hour-not-stamped' }]);
    expect(await store.audit.check()).toEqual([]);
  });

  describe('when someone changes what was written', () => {
    beforeEach(async () => {
      for (let hour = 0; hour < 2; hour++) {
        await pass(hours(1));
        now = later(now, minutes(6));
        await stampAuditHours({ store, timestamps });
      }
      expect(await rows()).toHaveLength(2);
    });

    it.each([
      ['an hour with another number of anchors', "UPDATE audit_hour SET anchors = anchors + 1 LIMIT 1", 'hour-altered'],
      ['an hour with another digest', "UPDATE audit_hour SET digest = REPEAT('x', 32) LIMIT 1", 'hour-altered'],
      ['a time stamp of another hour', 'UPDATE audit_hour JOIN (SELECT MIN(hour) AS first FROM audit_hour) AS f JOIN (SELECT token FROM audit_hour ORDER BY hour DESC LIMIT 1) AS t SET audit_hour.token = t.token WHERE audit_hour.hour = f.first', 'hour-stamp-wrong'],
      ['another instant beside the time stamp', 'UPDATE audit_hour SET stamped_at = stamped_at - INTERVAL 1 HOUR LIMIT 1', 'hour-stamp-wrong'],
      ['an anchor that is gone', 'DELETE FROM audit_anchor ORDER BY minute LIMIT 1', 'hour-differs'],
      ['an hour that is gone', 'DELETE FROM audit_hour ORDER BY hour LIMIT 1', 'hour-differs'],
    ])('R55 finds %s', async (_, sql, fault) => {
      await test.database.query(sql);
      expect(await check()).toContainEqual(expect.objectContaining({ fault }));
    });
  });
});
