import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { SimulatedRegistry } from '../../test/registries/simulated.ts';
import { units } from '../../tools/seed/people.ts';
import { identityNumberOf } from '../../tools/seed/personalNumbers.ts';
import { demoSharedRecords } from '../../tools/seed/sharedRecords.ts';
import { sharedDataClient } from './client.ts';
import type { SharedData } from './sharedData.ts';
import { createSharedDataSimulator } from './simulator/server.ts';

const { company } = units;
const unit = { creditCode: company.creditCode, name: company.name };
const handler = { name: '李明', identityNumber: identityNumberOf('li.ming') };

describe('shared data', () => {
  let registry: SimulatedRegistry, shared: SharedData;

  beforeEach(async () => {
    registry = await SimulatedRegistry.start((options) => createSharedDataSimulator({ ...options, initial: demoSharedRecords() }));
    shared = sharedDataClient(registry.options());
  });
  afterEach(() => registry.stop());

  describe('when material is asked for', () => {
    it('R09 gives what other departments hold of the wanted kinds, with source, instant and end', async () => {
      const materials = await shared.materials({ kinds: ['unit-identity', 'handler-identity'], unit, person: handler });
      expect(materials.map(({ content, ...facts }) => ({ ...facts, pdf: Buffer.from(content).toString('latin1').startsWith('%PDF-') }))).toEqual([
        { kind: 'unit-identity', about: 'unit', holderName: company.name, holderNumber: company.creditCode, source: '演示市场监督管理局', mediaType: 'application/pdf', fetchedAt: instant('2026-05-01T00:00:00Z'), validUntil: instant('2056-01-01T00:00:00+08:00'), pdf: true },
        { kind: 'handler-identity', about: 'person', holderName: handler.name, holderNumber: handler.identityNumber, source: '演示公安局', mediaType: 'application/pdf', fetchedAt: instant('2026-05-01T00:00:00Z'), validUntil: instant('2046-01-01T00:00:00+08:00'), pdf: true },
      ]);
    });

    it('R09 gives nothing where nobody holds anything', async () => {
      expect(await shared.materials({ kinds: ['rules'], unit })).toEqual([]);
    });

    it('R09 gives what was put in, also after a restart', async () => {
      const content = Buffer.from('%PDF-1.7 founding').toString('base64');
      await registry.administer('PUT', '/simulator/materials', { kind: 'change-proof', about: 'unit', holderName: unit.name, holderNumber: unit.creditCode, source: '登记机关', content });
      await registry.restart();
      expect(await shared.materials({ kinds: ['change-proof'], unit })).toMatchObject([{ kind: 'change-proof', source: '登记机关', content: new Uint8Array(Buffer.from(content, 'base64')) }]);
    });

    it('refuses a question about nobody', async () => {
      await expect(shared.materials({ kinds: ['rules'] })).rejects.toMatchObject({ code: 'registry-refused', details: { status: 400 } });
    });
  });

  describe('when material is wrong', () => {
    it.each([
      ['R09 of another holder, it says whom it names', 'holder', { holderName: '他人', holderNumber: 'another' }],
      ['R09 expired, it says since when', 'expired', { validUntil: instant('2026-04-30T00:00:00Z') }],
      ['R09 of another kind, it says of which', 'kind', { kind: 'other' }],
    ])('%s', async (_name, wrong, facts) => {
      await registry.flip({ wrong });
      expect(await shared.materials({ kinds: ['unit-identity'], unit })).toMatchObject([facts]);
    });

    it.each([
      ['no PDF', { content: Buffer.from('<html>').toString('base64') }],
      ['of a kind that nobody knows', { kind: 'diploma' }],
      ['without source', { source: undefined }],
    ])('%s, it is not taken', async (_name, change) => {
      const material = { kind: 'rules', about: 'unit', holderName: 'x', holderNumber: 'x', source: 'x', mediaType: 'application/pdf', content: Buffer.from('%PDF-').toString('base64'), fetchedAt: '2026-05-01T00:00:00Z' };
      await registry.answering((_request, response) => void response.writeHead(200).end(JSON.stringify({ materials: [{ ...material, ...change }] })));
      await expect(shared.materials({ kinds: ['rules'], unit })).rejects.toMatchObject({ code: 'registry-answer-invalid' });
    });
  });

  describe('when a person\'s identity is to be proven', () => {
    it('R07 proves name and number that belong together', async () => {
      expect(await shared.proveIdentity(handler)).toEqual({ proven: true, number: expect.stringMatching(/^SF/), at: instant('2026-05-01T00:00:00Z') });
    });

    it('R07 proves neither another\'s number nor one that nobody has', async () => {
      expect(await shared.proveIdentity({ ...handler, name: '王芳' })).toMatchObject({ proven: false });
      expect(await shared.proveIdentity({ ...handler, identityNumber: '11010519491231002X' })).toMatchObject({ proven: false });
    });

    it('R07 knows a person who was put in, also after a restart', async () => {
      const person = { name: '新人', identityNumber: '11010519491231002X' };
      await registry.administer('PUT', '/simulator/people', person);
      await registry.restart();
      expect(await shared.proveIdentity(person)).toMatchObject({ proven: true });
    });

    it('R07 proves nobody while it is told so', async () => {
      await registry.flip({ wrong: 'identity' });
      expect(await shared.proveIdentity(handler)).toMatchObject({ proven: false });
    });
  });

  it('no problem names the person who was asked about', async () => {
    await registry.flip({ refuse: true });
    const problem: unknown = await shared.proveIdentity(handler).catch((error: unknown) => error);
    expect(JSON.stringify({ ...(problem as object), message: (problem as Error).message })).not.toContain(handler.identityNumber);
  });
});
