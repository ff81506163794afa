/** `node --import ./tools/typescript.mjs x.ts` runs a source file as it stands: for processes that tests start from the sources, not from dist/. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Compiles a .ts file with swc as it is loaded. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { transform } = await import('@swc/core');
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), { ...options, filename: fileURLToPath(url) });
  return { format: 'module', source: code, shortCircuit: true };
}

const options = {
  swcrc: false,
  configFile: false,
  module: { type: 'es6' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, useDefineForClassFields: true }, experimental: { keepImportAttributes: true } },
  sourceMaps: 'inline',
};
