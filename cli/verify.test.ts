import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { hex } from '../domain/bytes.ts';
import { plainPdf, stampPdf, withOtherContent } from '../test/sealing/document.ts';
import { listOf } from '../test/sealing/pki.ts';
import { sealParts } from '../test/sealing/seal.ts';
import { openssl, opensslVerify } from '../test/sealing/openssl.ts';
import { verify } from './verify.ts';

const directory = mkdtempSync(join(tmpdir(), 'verify-'));
const path = (name: string): string => join(directory, name);
const at = ['--at', '2026-07-01T00:00:00Z'];
let trusted: string[];

beforeAll(async () => {
  const parts = await sealParts();
  const plain = await plainPdf();
  const stamped = await stampPdf(plain, parts);
  const crl = await listOf(parts.root);
  mkdirSync(path('trust'));
  const files = {
    'plain.pdf': plain, 'good.pdf': stamped, 'unreadable.pdf': await stampPdf(plain, parts, { sign: () => Uint8Array.of(0x30, 0x02, 0x05, 0x00) }), 'changed.pdf': withOtherContent(stamped), 'text.pdf': 'no PDF at all', 'list.crl': crl,
    'list.pem': openssl(['crl', '-inform', 'DER', '-in', 'l'], { l: crl }),
    'trust/root.pem': openssl(['x509', '-inform', 'DER', '-in', 'c'], { c: parts.root.certificate }), 'trust/readme.txt': 'not a certificate',
    'active.json': JSON.stringify({ '23010000000001': [{ from: '2026-02-01T00:00:00Z', status: 'active' }, { from: '2026-06-02T00:00:00Z', status: 'revoked' }] }),
    'lost.json': JSON.stringify({ '23010000000001': [{ from: '2026-05-01T00:00:00Z', status: 'lost' }, { from: '2026-02-01T00:00:00Z', status: 'active' }] }),
    'bad.json': JSON.stringify({ '23010000000001': [{ from: 'yesterday', status: 'active' }] }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  trusted = ['--trust', path('trust'), '--crl', path('list.crl'), ...at];
});

afterAll(() => rmSync(directory, { recursive: true }));

/** The exit code and what was written to standard output. */
async function yinxin(...argv: string[]): Promise<{ exit: number; output: string }> {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const exit = await verify.run(argv);
    return { exit, output: log.mock.calls.map(([line]) => String(line)).join('\n') };
  } finally {
    log.mockRestore();
  }
}

describe('yinxin verify', () => {
  it('R43 passes a sealed document whose makers are trusted, and says what it asked', async () => {
    const { exit, output } = await yinxin(path('good.pdf'), ...trusted, '--status', path('active.json'));
    expect(exit).toBe(0);
    expect(output).toContain('Seal1, page 1: TOTAL-PASSED');
    expect(output).toContain('23010000000001 黑龙江省测试有限公司');
  });

  it('never passes without trust', async () => {
    const { exit, output } = await yinxin(path('good.pdf'), ...at);
    expect([exit, output.includes('INDETERMINATE / NO_CERTIFICATE_CHAIN_FOUND')]).toEqual([2, true]);
  });

  it('takes a revocation list in PEM as well', async () => {
    expect(await yinxin(path('good.pdf'), '--trust', path('trust'), '--crl', path('list.pem'), ...at)).toMatchObject({ exit: 0 });
  });

  it('R43 fails a document that was changed, and a seal that was lost when it stamped', async () => {
    expect(await yinxin(path('changed.pdf'), ...trusted)).toMatchObject({ exit: 1 });
    expect(await yinxin(path('good.pdf'), path('changed.pdf'), ...trusted)).toMatchObject({ exit: 1 });
    expect(await yinxin(path('good.pdf'), ...trusted, '--status', path('lost.json'))).toMatchObject({ exit: 1 });
  });

  it('could not tell of a document without a seal, of no PDF, of no file', async () => {
    for (const [name, code] of [['plain.pdf', 'signature-not-found'], ['text.pdf', 'pdf-not-a-pdf'], ['none.pdf', 'ENOENT']] as const) {
      const { exit, output } = await yinxin(path(name), ...trusted, '--json');
      expect([exit, JSON.parse(output)]).toMatchObject([2, { files: [{ file: path(name), error: { code } }] }]);
    }
  });

  it('gives the whole report as JSON', async () => {
    const { output } = await yinxin('--json', path('good.pdf'), ...trusted);
    expect(JSON.parse(output)).toMatchObject({ files: [{ file: path('good.pdf'), report: { verifiedAt: '2026-07-01T00:00:00.000Z', signatures: [{ indication: 'TOTAL-PASSED' }] } }] });
  });

  it('lays out what each seal consists of, so that OpenSSL can judge it', async () => {
    await yinxin(path('plain.pdf'), path('good.pdf'), path('changed.pdf'), ...trusted, '--extract', path('parts'));
    const part = (name: string) => new Uint8Array(readFileSync(join(path('parts'), name)));
    expect(readdirSync(path('parts'))).toEqual(['1', '2']);
    expect(opensslVerify(part('1/certificate.der'), part('1/tbs.der'), part('1/signature.der'))).toBe('Verified OK\n');
    expect(hex(part('1/tbs.der'))).toContain(hex(nativeSm3.hash(part('1/covered.bin'))));
    expect(part('1/ses.der').length).toBeGreaterThan(part('1/tbs.der').length);
  });

  it('lays out of an unreadable seal only what can be read', async () => {
    await yinxin(path('unreadable.pdf'), ...trusted, '--extract', path('unreadable'));
    expect(readdirSync(join(path('unreadable'), '1')).sort()).toEqual(['covered.bin', 'ses.der']);
  });

  it.each([
    ['no file', []], ['an unknown option', ['x.pdf', '--trusted']], ['an instant without offset', ['x.pdf', '--at', '2026-07-01T00:00:00']],
    ['a status file of another form', ['x.pdf', '--status', path('bad.json')]], ['a status file that is no JSON', ['x.pdf', '--status', path('text.pdf')]],
  ])('refuses %s', async (_, argv) => {
    await expect(verify.run(argv)).rejects.toMatchObject({ code: 'request-invalid' });
  });
});
