import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, isoText } from '../../domain/instant.ts';
import { SimulatedRegistry } from '../../test/registries/simulated.ts';
import { nationalPlatformClient } from './client.ts';
import type { NationalPlatform, StatusReport } from './nationalPlatform.ts';
import { createNationalSimulator } from './simulator/server.ts';

const statuses = ['made', 'active', 'suspended', 'lost', 'revoked', 'invalid', 'expired'] as const;

describe('national platform', () => {
  let registry: SimulatedRegistry, platform: NationalPlatform;
  const shown = (esId: string) => registry.administer('GET', `/simulator/statuses/${esId}`);

  beforeEach(async () => {
    registry = await SimulatedRegistry.start(createNationalSimulator);
    platform = nationalPlatformClient(registry.options());
  });
  afterEach(() => registry.stop());

  it('R23 shows of several reported statuses the latest, in whatever order and how often they come, also after a restart', async () => {
    const report = fc.record({ status: fc.constantFrom(...statuses), at: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((second) => instantOf(second * 1_000)) });
    const reports = fc.uniqueArray(report, { minLength: 1, maxLength: 8, selector: ({ at }) => at });
    let serial = 10_000_000; // a seal for each run: the platform remembers
    await fc.assert(fc.asyncProperty(reports, async (sent) => {
      const esId = `230103${++serial}`;
      await Promise.all([...sent, ...sent].map((one) => platform.reportStatus({ esId, ...one })));
      await registry.restart();
      const latest = sent.reduce<Omit<StatusReport, 'esId'>>((known, one) => (one.at > known.at ? one : known), sent[0]!);
      expect(await shown(esId)).toEqual({ esId, status: latest.status, at: isoText(latest.at) });
    }), { numRuns: 10 });
  });

  it('R23 refuses a status of no seal', async () => {
    await expect(platform.reportStatus({ esId: '1', status: 'active', at: instantOf(0) })).rejects.toMatchObject({ code: 'registry-refused', details: { registry: 'national-platform', status: 400 } });
  });

  it('R23 a report may be repeated when the platform was out of order', async () => {
    const report = { esId: '23010300000001', status: 'lost', at: instantOf(1_800_000_000_000) } as const;
    await registry.flip({ outage: true });
    await expect(platform.reportStatus(report)).rejects.toMatchObject({ code: 'registry-unavailable' });
    await registry.flip({});
    await platform.reportStatus(report);
    expect(await shown(report.esId)).toMatchObject({ status: 'lost' });
  });

  it('R23 an answer that is none does not count as taken', async () => {
    await registry.flip({ wrong: 'malformed' });
    await expect(platform.reportStatus({ esId: '23010300000001', status: 'lost', at: instantOf(0) })).rejects.toMatchObject({ code: 'registry-answer-invalid' });
  });
});
