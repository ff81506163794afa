import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Agent, createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filingTo } from '../../test/registries/filings.ts';
import { SimulatedRegistry } from '../../test/registries/simulated.ts';
import { keepConnectorCertificates } from '../../tools/servers/connectorCertificates.ts';
import { newTlsIdentity } from '../../tools/servers/tlsCertificate.ts';
import { policeRegistryClient } from '../police-registry/client.ts';
import type { PoliceRegistry } from '../police-registry/policeRegistry.ts';
import { createPoliceSimulator } from '../police-registry/simulator/server.ts';

const filing = filingTo('police-registry');

describe('connection to a registry', () => {
  let registry: SimulatedRegistry, police: PoliceRegistry;

  beforeEach(async () => {
    registry = await SimulatedRegistry.start(createPoliceSimulator);
    police = policeRegistryClient(registry.options());
  });
  afterEach(() => registry.stop());

  describe('when certificates are shown', () => {
    /** A client whose directory holds these files. */
    const clientWith = async (files: Readonly<Record<'ca.pem' | 'client.pem' | 'client.key', string>>) => {
      const directory = join(registry.folder, 'another');
      await mkdir(directory);
      for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text, { mode: 0o600 });
      return policeRegistryClient(registry.options({ agent: await registry.trusting(directory) }));
    };
    const taken = async () => ((await registry.administer('GET', '/simulator/filings')) as { filings: unknown[] }).filings;
    const text = (...path: string[]) => readFile(join(registry.folder, 'tls', ...path), 'utf8');

    it('R25 a client of another authority is refused', async () => {
      const stranger = newTlsIdentity({ commonName: 'stranger', use: 'client', days: 1, issuer: newTlsIdentity({ commonName: 'another', use: 'authority', days: 1 }) });
      const client = await clientWith({ 'ca.pem': await text('connectors', 'ca.pem'), 'client.pem': stranger.certificate, 'client.key': stranger.key });
      await expect(client.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable' });
      expect(await taken()).toEqual([]);
    });

    it('a client that shows a server\'s certificate is refused', async () => {
      const client = await clientWith({ 'ca.pem': await text('connectors', 'ca.pem'), 'client.pem': await text('server', 'server.pem'), 'client.key': await text('server', 'server.key') });
      await expect(client.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable' });
      expect(await taken()).toEqual([]);
    });

    it('a client without certificate is refused', async () => {
      const agent = new Agent({ ca: await text('connectors', 'ca.pem') });
      await expect(policeRegistryClient(registry.options({ agent })).file(filing)).rejects.toMatchObject({ code: 'registry-unavailable' });
      agent.destroy();
      expect(await taken()).toEqual([]);
    });

    it('a client that does not trust the registry sends nothing', async () => {
      const other = join(registry.folder, 'other-tls');
      await keepConnectorCertificates(other, []);
      const client = policeRegistryClient(registry.options({ agent: await registry.trusting(join(other, 'connectors')) }));
      await expect(client.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { registry: 'police-registry', reason: 'certificate' } });
      expect(await taken()).toEqual([]);
    });

    it('a registry whose certificate is for another name is not trusted', async () => {
      const issuer = { certificate: await text('authority', 'ca.pem'), key: await text('authority', 'ca.key') };
      const { certificate: cert, key } = newTlsIdentity({ commonName: 'elsewhere', use: 'server', hosts: ['registry.example'], days: 1, issuer });
      const elsewhere = createSecureServer({ cert, key });
      await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
      const { port } = elsewhere.address() as AddressInfo;
      const client = policeRegistryClient(registry.options({ url: `https://127.0.0.1:${port}` }));
      await expect(client.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { reason: 'certificate' } });
      await new Promise((closed) => elsewhere.close(closed));
    });

    it('a client that offers no more than TLS 1.1 is refused', async () => {
      const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      const agent = new Agent({ ca: await text('connectors', 'ca.pem'), cert: await text('connectors', 'client.pem'), key: await text('connectors', 'client.key'), ...old });
      await expect(policeRegistryClient(registry.options({ agent })).file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { reason: 'certificate' } });
      agent.destroy();
    });
  });

  describe('when the registry is', () => {
    it('out of order, it is unavailable for now, and serves again afterwards', async () => {
      await registry.flip({ outage: true });
      await expect(police.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', retryable: true, details: { reason: 'unreachable' } });
      await registry.flip({});
      await expect(police.file(filing)).resolves.toMatchObject({ filingId: filing.id });
    });

    it('restarted, a connection that was kept is replaced by a new one', async () => {
      await police.file(filing);
      await registry.restart();
      await expect(police.file(filing)).resolves.toMatchObject({ filingId: filing.id });
    });

    it('slow, it is unavailable after the time-out, and what was asked may be asked again', async () => {
      await registry.flip({ delayMs: 60_000 });
      const impatient = policeRegistryClient(registry.options({ timeoutMs: 200 }));
      await expect(impatient.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { reason: 'slow' } });
      await registry.flip({});
      await expect(impatient.file(filing)).resolves.toMatchObject({ filingId: filing.id });
    });

    it('gone, it is unavailable', async () => {
      const nobody = createServer();
      await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening));
      const { port } = nobody.address() as AddressInfo;
      await new Promise((closed) => nobody.close(closed));
      await expect(policeRegistryClient(registry.options({ url: `https://127.0.0.1:${port}` })).find('2301030012345')).rejects.toMatchObject({ code: 'registry-unavailable' });
    });
  });

  describe('when the answer', () => {
    it.each([
      ['is cut off in the middle', '{"filingId":"a","num'],
      ['is no JSON', '<html>'],
      ['comes two times in one', '{"filingId":"a","number":"1","at":"2026-05-01T00:00:00Z"}{"filingId":"a","number":"1","at":"2026-05-01T00:00:00Z"}'],
      ['is JSON of another form', '[]'],
      ['lacks the number', `{"filingId":${JSON.stringify(filing.id)},"at":"2026-05-01T00:00:00Z"}`],
      ['has a time without offset', `{"filingId":${JSON.stringify(filing.id)},"number":"1","at":"2026-05-01T00:00:00"}`],
      ['has more than was agreed', `{"filingId":${JSON.stringify(filing.id)},"number":"1","at":"2026-05-01T00:00:00Z","proof":true}`],
      ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
      ['is empty', ''],
    ])('%s, it is not taken, and asked for again later', async (_name, body) => {
      await registry.answering((_request, response) => void response.writeHead(200).end(body));
      await expect(police.file(filing)).rejects.toMatchObject({ code: 'registry-answer-invalid', retryable: true, details: { registry: 'police-registry', reason: 'answer-malformed' } });
    });

    it('is malformed by a switch, it is not taken', async () => {
      await registry.flip({ wrong: 'malformed' });
      await expect(police.file(filing)).rejects.toMatchObject({ code: 'registry-answer-invalid' });
    });

    it('is larger than agreed, it is not read to its end', async () => {
      await registry.answering((_request, response) => void response.writeHead(200).end(Buffer.alloc(5_000_000, 0x20)));
      const limited = policeRegistryClient(registry.options({ maxAnswerBytes: 1_000 }));
      await expect(limited.file(filing)).rejects.toMatchObject({ code: 'registry-answer-invalid', details: { reason: 'answer-too-large', limit: 1_000 } });
    });

    it('trickles for ever, the time-out ends it', async () => {
      await registry.answering((_request, response) => {
        response.writeHead(200);
        const drops = setInterval(() => response.write(' '), 20);
        response.on('close', () => { clearInterval(drops); });
      });
      const impatient = policeRegistryClient(registry.options({ timeoutMs: 300 }));
      await expect(impatient.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { reason: 'slow' } });
    });

    it('leads elsewhere, nobody goes there', async () => {
      await registry.answering((_request, response) => void response.writeHead(307, { location: 'https://127.0.0.1:1/' }).end());
      await expect(police.file(filing)).rejects.toMatchObject({ code: 'registry-answer-invalid', details: { status: 307 } });
    });

    it.each([500, 502, 503, 408, 429])('is %d, the registry is unavailable for now', async (status) => {
      await registry.answering((_request, response) => void response.writeHead(status).end());
      await expect(police.file(filing)).rejects.toMatchObject({ code: 'registry-unavailable', details: { status } });
    });

    it('is a 404 that is not the registry\'s own, nothing is concluded from it', async () => {
      await registry.answering((_request, response) => void response.writeHead(404).end('<html>no such page</html>'));
      await expect(police.find('2301030012345')).rejects.toMatchObject({ code: 'registry-refused' });
      await expect(police.receipt(filing.id)).rejects.toMatchObject({ code: 'registry-refused' });
    });
  });
});
