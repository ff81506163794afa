import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type Express } from 'express';
import request from 'supertest';
import { webPages } from './web.ts';

const html = '<script nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script>';
const script = 'console.log("yinxin");'.repeat(50);

describe('the pages', () => {
  let folder: string;
  let app: Express;

  const serving = (): Express => express().get('/api/v1/seals', (_, response) => void response.json({})).use(webPages(folder)).use((_, response) => void response.status(404).end());

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yinxin-web-'));
    for (const name of ['console', 'modeler']) {
      await mkdir(join(folder, name, 'assets'), { recursive: true });
      await writeFile(join(folder, name, 'index.html'), `${name} ${html}`);
      await writeFile(join(folder, name, '.build.json'), '{}');
    }
    const file = join(folder, 'console/assets/main-1a2b.js');
    await Promise.all([writeFile(file, script), writeFile(`${file}.gz`, gzipSync(script)), writeFile(`${file}.br`, brotliCompressSync(script))]);
    app = serving();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answer every address of theirs with the entry, which nobody caches', async () => {
    for (const path of ['/', '/inbox', '/tasks/use%2F1', '/tasks/0b9c.approve', '/index.html']) {
      const { status, text, headers } = await request(app).get(path);
      expect({ path, status, text: text.slice(0, 7), type: headers['content-type'], cache: headers['cache-control'] }).toEqual({ path, status: 200, text: 'console', type: 'text/html; charset=utf-8', cache: 'no-store' });
    }
    expect((await request(app).get('/modeler/flows/1')).text).toMatch(/^modeler/);
    expect((await request(app).get('/modeler')).headers.location).toBe('/modeler/');
  });

  it('have a nonce of their own in each answer, and a policy that lets nothing else run', async () => {
    const [one, other] = [await request(app).get('/'), await request(app).get('/')];
    const nonce = /nonce="([^"]+)"/.exec(one.text)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(other.text).not.toContain(nonce);
    expect(one.headers['content-security-policy']?.split(';')).toEqual([
      "default-src 'none'", `style-src 'self' 'nonce-${nonce}'`, "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
      "script-src 'self' 'wasm-unsafe-eval'", "img-src 'self' blob:", "worker-src 'self'",
    ]);
  });

  it('let the modeler have style attributes but no WebAssembly', async () => {
    const policy = (await request(app).get('/modeler/')).headers['content-security-policy']?.split(';');
    expect(policy).toEqual(expect.arrayContaining(["script-src 'self'", "img-src 'self' data:", "style-src-attr 'unsafe-inline'"]));
  });

  it('come with scripts that are compressed and kept for ever', async () => {
    for (const [accepted, encoding] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', undefined]] as const) {
      const { status, headers, text } = await request(app).get('/assets/main-1a2b.js').set('accept-encoding', accepted).buffer(true).parse((response, done) => { (response as unknown as Readable).resume().on('end', () => { done(null, ''); }); });
      expect({ status, encoding: headers['content-encoding'], cache: headers['cache-control'], type: headers['content-type'], text }).toMatchObject({ status: 200, encoding, cache: 'public,max-age=31536000,immutable', type: expect.stringContaining('javascript') });
    }
  });

  it.each(['/assets/gone.js', '/.build.json', '/assets/..%2f..%2fpackage.json', '/api/v1/nothing'])('give nothing for %s', async (path) => {
    expect((await request(app).get(path)).status).toBe(404);
  });

  it('leave the API and everything but reading alone', async () => {
    expect((await request(app).get('/api/v1/seals')).body).toEqual({});
    expect((await request(app).post('/inbox')).status).toBe(404);
  });

  it('are not there while nothing is built', async () => {
    expect((await request(express().use(webPages(join(folder, 'none')))).get('/')).status).toBe(404);
  });
});
