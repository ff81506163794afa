import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { days, hours, instant } from '../../domain/instant.ts';
import { filingTo } from '../../test/registries/filings.ts';
import { SimulatedRegistry, type Simulator } from '../../test/registries/simulated.ts';
import { nationalPlatformClient } from '../national-platform/client.ts';
import { createNationalSimulator } from '../national-platform/simulator/server.ts';
import { policeRegistryClient } from '../police-registry/client.ts';
import { createPoliceSimulator } from '../police-registry/simulator/server.ts';
import type { FilingOffice, RemoteAuthority } from './filing.ts';
import type { RegistryOptions } from './peer.ts';

interface Office {
  readonly authority: RemoteAuthority;
  readonly simulator: Simulator;
  readonly client: (options: RegistryOptions) => FilingOffice;
}

const offices: readonly Office[] = [
  { authority: 'police-registry', simulator: createPoliceSimulator, client: policeRegistryClient },
  { authority: 'national-platform', simulator: createNationalSimulator, client: nationalPlatformClient },
];

describe.each(offices)('filing office $authority', ({ authority, simulator, client }) => {
  let registry: SimulatedRegistry, office: FilingOffice;
  const filing = filingTo(authority);
  const filed = async () => ((await registry.administer('GET', '/simulator/filings')) as { filings: { filing: { id: string } }[] }).filings.map((one) => one.filing.id);

  beforeEach(async () => {
    registry = await SimulatedRegistry.start(simulator);
    office = client(registry.options());
  });
  afterEach(() => registry.stop());

  describe('when a seal is filed', () => {
    it('R20 R21 gives a receipt of exactly this filing, with a number and the instant', async () => {
      expect(await office.file(filing)).toEqual({ filingId: filing.id, number: expect.stringMatching(/^G[AJ][0-9A-F]{16}$/), at: instant('2026-05-01T00:00:00Z') });
    });

    it('R20 gives the same receipt when it is filed again, later and after a restart', async () => {
      const receipt = await office.file(filing);
      registry.pass(days(2));
      await registry.restart();
      expect(await office.file(filing)).toEqual(receipt);
      expect(await office.receipt(filing.id)).toEqual(receipt);
      expect(await filed()).toEqual([filing.id]);
    });

    it('R20 files it once when it is sent many times at once', async () => {
      const receipts = await Promise.all(Array.from({ length: 20 }, () => office.file(filing)));
      expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
      expect(await filed()).toHaveLength(1);
    });

    it('R20 has one receipt for each filing, whatever is sent in whatever order over restarts', async () => {
      const act = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant('restart' as const) });
      await fc.assert(fc.asyncProperty(fc.uuid(), fc.array(act, { minLength: 1, maxLength: 12 }), async (round, acts) => {
        const known = new Map<string, unknown>();
        for (const one of acts) {
          if (one === 'restart') {
            await registry.restart();
            continue;
          }
          const id = `${round}/${one}`;
          const receipt = await office.file(filingTo(authority, { id }));
          expect(receipt).toEqual(known.get(id) ?? receipt);
          known.set(id, receipt);
        }
        expect((await filed()).filter((id) => id.startsWith(round)).sort()).toEqual([...known.keys()].sort());
      }), { numRuns: 15 });
    });

    it('refuses another filing under a known id', async () => {
      await office.file(filing);
      await expect(office.file({ ...filing, status: 'active' })).rejects.toMatchObject({ code: 'registry-refused', details: { status: 409, refusal: 'filing-id-reused' } });
    });

    it('refuses a filing that is meant for another authority', async () => {
      const other = authority === 'police-registry' ? 'national-platform' : 'police-registry';
      await expect(office.file(filingTo(other))).rejects.toMatchObject({ code: 'registry-refused', details: { status: 400 } });
    });

    it('takes every event of a seal\'s life, and a natural person\'s seal without credit code', async () => {
      for (const event of ['made', 'renewed', 'suspended', 'resumed', 'lost', 'restored', 'revoked', 'invalid'] as const) {
        const { ownerCreditCode: _, ...personal } = filingTo(authority, { id: event, event, category: 'personal' });
        await expect(office.file(personal)).resolves.toMatchObject({ filingId: event });
      }
    });
  });

  it('has no receipt for what was never filed', async () => {
    expect(await office.receipt('nothing/of the kind?')).toBeUndefined();
  });

  describe('when the receipt comes a day late', () => {
    it('R20 says that the filing was taken, and gives the receipt to the first who asks after that, also over a restart', async () => {
      await registry.flip({ lateMs: days(1) });
      await expect(office.file(filing)).rejects.toMatchObject({ code: 'receipt-pending', retryable: true });
      expect(await office.receipt(filing.id)).toBeUndefined();
      await registry.restart();
      registry.pass(hours(23));
      await expect(office.file(filing)).rejects.toMatchObject({ code: 'receipt-pending' });
      registry.pass(hours(1));
      expect(await office.receipt(filing.id)).toMatchObject({ filingId: filing.id, at: instant('2026-05-01T00:00:00Z') });
      expect(await office.file(filing)).toEqual(await office.receipt(filing.id));
    });
  });

  describe('when it gives another\'s receipt', () => {
    it('R20 the receipt is not taken, and the right one is given later', async () => {
      await registry.flip({ wrong: 'receipt' });
      await expect(office.file(filing)).rejects.toMatchObject({ code: 'receipt-mismatch', retryable: true });
      await expect(office.receipt(filing.id)).rejects.toMatchObject({ code: 'receipt-mismatch' });
      await registry.flip({});
      expect(await office.file(filing)).toMatchObject({ filingId: filing.id });
    });
  });

  describe('when it books a filing twice', () => {
    it('gives another number to who asks again', async () => {
      await registry.flip({ twice: true });
      const first = await office.file(filing);
      expect(await office.file(filing)).toEqual({ ...first, number: `${first.number}-2` });
    });
  });

  describe('when it refuses', () => {
    it('has refused for good, and has filed nothing', async () => {
      await registry.flip({ refuse: true });
      await expect(office.file(filing)).rejects.toMatchObject({ code: 'registry-refused', retryable: false, details: { registry: authority, status: 403, refusal: 'refused' } });
      expect(await filed()).toEqual([]);
    });
  });
});
