import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { hours, instant, later } from '../../domain/instant.ts';
import { decode, encode } from '../../sealing/asn1/codec.ts';
import { signedAttributesOf } from '../../sealing/timestamp/signedAttributes.ts';
import { verifyTimestamp } from '../../sealing/timestamp/token.ts';
import { holder } from '../../test/sealing/pki.ts';
import { readTrust, type Trust } from '../../sealing/certificates/chain.ts';
import { timestampClient, type TimestampOptions } from './client.ts';
import { simulatedPolicy } from './simulator/policy.ts';
import { createTimestampSimulator, type TimestampSwitches } from './simulator/server.ts';
import { timestampTrust } from './trust.ts';

const now = instant('2026-05-01T00:00:00Z');
const imprint = nativeCryptography.sm3.hash(new TextEncoder().encode('a root over all chains'));

describe('time stamp', () => {
  let directory: string, server: Server, url: string, trust: Trust;

  const listen = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const simulator = () => createTimestampSimulator({ directory, clock: { now: () => now }, sm3: nativeCryptography.sm3, keyPairs: nativeCryptography });
  const close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  const client = (changes: Partial<TimestampOptions> = {}) => timestampClient({ url, trust, cryptography: nativeCryptography, policy: simulatedPolicy, timeoutMs: 2_000, ...changes });
  const flip = (switches: Partial<TimestampSwitches>) =>
    fetch(`${url}/simulator/switches`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tsa-'));
    url = await listen(await simulator());
    trust = await timestampTrust(join(directory, 'root.pem'), nativeCryptography);
  });
  afterAll(async () => {
    await close();
    rmSync(directory, { recursive: true });
  });
  beforeEach(() => flip({}));

  it('R55 states when the imprint was there, under the policy that was asked for', async () => {
    const { token, at } = await client().stamp(imprint, now);
    expect(at).toBe(now);
    expect(verifyTimestamp(token, imprint, { trust, cryptography: nativeCryptography })).toMatchObject({ imprint, at: now, policy: simulatedPolicy, signer: { subject: { commonName: 'Yinxin Test Timestamp Authority' } } });
  });

  it('R52 is one that OpenSSL reads, and whose certificate and SM2 signature over the attributes it verifies', async () => {
    const { token } = await client().stamp(imprint, now);
    const file = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(directory, name), bytes);
      return join(directory, name);
    };
    const text = execFileSync('openssl', ['ts', '-reply', '-token_in', '-in', file('token.der', token), '-text'], { encoding: 'utf8' });
    expect(text).toContain('Policy OID: tsa_policy1');
    expect(text).toContain('Hash Algorithm: sm3');
    expect(text).toContain('Time stamp: May  1 00:00:00 2026 GMT');
    const signed = decode(SignedData, new Uint8Array(decode(ContentInfo, token, 'timestamp-invalid').content), 'timestamp-invalid');
    const signerInfo = signed.signerInfos[0]!;
    const attributes = signedAttributesOf(encode(signerInfo))!;
    const { signature } = signerInfo;
    const pem = execFileSync('openssl', ['pkcs7', '-inform', 'DER', '-in', join(directory, 'token.der'), '-print_certs'], { encoding: 'utf8' });
    const certificate = file('authority.pem', Buffer.from(pem.slice(pem.indexOf('-----BEGIN'))));
    const entitled = ['verify', '-purpose', 'timestampsign', '-x509_strict', '-attime', String(now / 1000 + 60), '-vfyopt', 'distid:1234567812345678', '-trusted', join(directory, 'root.pem'), certificate];
    expect(execFileSync('openssl', entitled, { encoding: 'utf8' })).toContain('OK');
    const key = execFileSync('openssl', ['x509', '-noout', '-pubkey'], { input: pem.slice(pem.indexOf('-----BEGIN')), encoding: 'utf8' });
    expect(execFileSync('openssl', ['dgst', '-sm3', '-verify', file('key.pem', Buffer.from(key)), '-sigopt', 'distid:1234567812345678', '-signature', file('sig', new Uint8Array(signature.buffer)), file('attributes', attributes)], { encoding: 'utf8' })).toContain('Verified OK');
  });

  it('is from the same authority after a restart', async () => {
    const first = await client().stamp(imprint, now);
    await close();
    url = await listen(await simulator());
    expect((await client().stamp(imprint, now)).token).not.toEqual(first.token);
    expect(verifyTimestamp(first.token, imprint, { trust, cryptography: nativeCryptography }).at).toBe(now);
  });

  it.each(['imprint', 'nonce', 'policy', 'time', 'signature'] as const)('R55 with a wrong %s is not kept, and asked for again', async (wrong) => {
    await flip({ wrong });
    await expect(client().stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-invalid', retryable: true, details: { reason: wrong } });
    await flip({});
    expect((await client().stamp(imprint, now)).at).toBe(now);
  });

  it('R55 is not one by whom we do not trust', async () => {
    const other = readTrust([(await holder('Other', undefined, { ca: true })).certificate], nativeCryptography);
    await expect(client({ trust: other }).stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-invalid', details: { reason: 'chain' } });
  });

  it('R55 is not one over other bytes, and no changed bit changes what it states', async () => {
    const { token } = await client().stamp(imprint, now);
    const verify = (bytes: Uint8Array, over = imprint) => () => verifyTimestamp(bytes, over, { trust, cryptography: nativeCryptography });
    expect(verify(token, nativeCryptography.sm3.hash(imprint))).toThrow(expect.objectContaining({ code: 'timestamp-invalid' }));
    const stated = verify(token)();
    const answers = Array.from({ length: Math.ceil(token.length / 7) }, (_, index) => answerOf(verify(token.map((byte, at) => (at === index * 7 ? byte ^ 4 : byte)))));
    for (const answer of answers) if (answer !== 'refused') expect(answer).toEqual(stated);
    expect(answers.filter((answer) => answer === 'refused').length).toBeGreaterThan(answers.length / 2);
    expect(verify(token.subarray(0, -1))).toThrow(expect.objectContaining({ details: { reason: 'form' } }));
  });

  it('is asked for again while the authority is down, slow, without time or answers something else', async () => {
    await flip({ outage: true });
    await expect(client().stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-unavailable', retryable: true });
    await flip({ delayMs: 5_000 });
    await expect(client({ timeoutMs: 200 }).stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-unavailable', details: { reason: 'slow' } });
    await flip({ wrong: 'no-time' });
    await expect(client().stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-unavailable', details: { reasons: ['timeNotAvailable'] } });
    await flip({ wrong: 'malformed' });
    await expect(client().stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-invalid', details: { reason: 'form' } });
  });

  it('is refused under a policy that the authority does not have', async () => {
    await expect(client({ policy: '1.2.3.4.9' }).stamp(imprint, now)).rejects.toMatchObject({ code: 'timestamp-refused', retryable: false, details: { reasons: ['unacceptedPolicy'] } });
    await flip({ refuse: true });
    await expect(client().stamp(imprint, later(now, hours(0)))).rejects.toMatchObject({ code: 'timestamp-refused', details: { status: 403 } });
  });
});

function answerOf<T>(ask: () => T): T | 'refused' {
  try {
    return ask();
  } catch {
    return 'refused';
  }
}
