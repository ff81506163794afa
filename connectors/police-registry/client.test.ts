import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { requirePhysicalSeal } from '../../domain/seal/physical.ts';
import { SimulatedRegistry } from '../../test/registries/simulated.ts';
import { units } from '../../tools/seed/people.ts';
import { demoPhysicalSeals } from '../../tools/seed/physicalSeals.ts';
import { policeRegistryClient } from './client.ts';
import type { PoliceRegistry } from './policeRegistry.ts';
import { createPoliceSimulator } from './simulator/server.ts';

const code = '2301030012345';
const withoutImprint = '2301030012348';
const voidCode = '2301030012349';
const { company } = units;

describe('police registry', () => {
  let registry: SimulatedRegistry, police: PoliceRegistry;

  beforeEach(async () => {
    const initial = await demoPhysicalSeals();
    registry = await SimulatedRegistry.start((options) => createPoliceSimulator({ ...options, initial }));
    police = policeRegistryClient(registry.options());
  });
  afterEach(() => registry.stop());

  describe('when a physical seal is looked up', () => {
    it('R08 says whose it is and when it was filed', async () => {
      expect(await police.find(code)).toEqual({
        physicalCode: code, sealName: company.name, ownerName: company.name, ownerCreditCode: company.creditCode, filedAt: instant('2025-03-03T09:00:00+08:00'),
      });
    });

    it('R08 knows nothing of a code that is not filed', async () => {
      expect(await police.find('2301030099999')).toBeUndefined();
      expect(await police.find('../simulator/filings')).toBeUndefined();
    });

    it('R08 says since when a seal is void', async () => {
      expect(await police.find(voidCode)).toMatchObject({ voidSince: instant('2026-01-05T09:00:00+08:00') });
    });

    it('R08 a seal that is put in is found after a restart', async () => {
      await registry.administer('PUT', '/simulator/seals/2301030077777', {
        physicalCode: '2301030077777', sealName: '新章', ownerName: '新公司', ownerCreditCode: company.creditCode, filedAt: '2026-04-01T00:00:00Z', validEnd: '2030-04-01T00:00:00Z',
      });
      await registry.restart();
      expect(await police.find('2301030077777')).toMatchObject({ ownerName: '新公司', validEnd: instant('2030-04-01T00:00:00Z') });
    });
  });

  describe('when an imprint is fetched', () => {
    it('R13 gives the filed picture byte for byte, with its size and style', async () => {
      expect(await police.imprint(code)).toEqual({ picture: new Uint8Array(await readFile('docker/demo/imprints/yinxin-statutory-name.png')), width: 40, height: 40, style: 'round' });
    });

    it('R13 says that the registry has none', async () => {
      expect(await police.imprint(withoutImprint)).toBeUndefined();
    });

    it('R08 gives none of a void seal, nor of one that is not filed', async () => {
      await expect(police.imprint(voidCode)).rejects.toMatchObject({ code: 'physical-seal-void', details: { physicalCode: voidCode } });
      await expect(police.imprint('2301030099999')).rejects.toMatchObject({ code: 'physical-seal-unknown' });
    });

    it('R13 takes nothing that is not a picture', async () => {
      await registry.answering((_request, response) => void response.writeHead(200).end(JSON.stringify({ physicalCode: code, picture: 'AAAA', width: 40, height: 40, style: 'round' })));
      await expect(police.imprint(code)).rejects.toMatchObject({ code: 'registry-answer-invalid' });
    });
  });

  describe('when it answers wrongly', () => {
    it('R06 another name for the seal\'s owner is noticed', async () => {
      await registry.flip({ wrong: 'name' });
      const found = await police.find(code);
      expect(() => requirePhysicalSeal(code, found, company)).toThrow(expect.objectContaining({ code: 'physical-seal-of-another', details: { physicalCode: code, differs: 'name' } }));
    });

    it('R08 a seal that it holds for void is not taken', async () => {
      await registry.flip({ wrong: 'void' });
      const found = await police.find(code);
      expect(() => requirePhysicalSeal(code, found, company)).toThrow(expect.objectContaining({ code: 'physical-seal-void' }));
      await expect(police.imprint(code)).rejects.toMatchObject({ code: 'physical-seal-void' });
    });

    it('R08 an answer about another seal is not taken', async () => {
      await registry.answering((_request, response) => void response.writeHead(200).end(JSON.stringify({
        physicalCode: '2301030012346', sealName: 'x', ownerName: 'x', ownerCreditCode: company.creditCode, filedAt: '2025-03-03T09:00:00Z',
      })));
      await expect(police.find(code)).rejects.toMatchObject({ code: 'registry-answer-invalid', details: { reason: 'another-seal' } });
    });
  });
});
