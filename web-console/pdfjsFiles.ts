import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const packageFile = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/** What pdf.js fetches while it draws: character maps, fonts, decoders, colour profiles, under a path that holds its version. */
export function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    config: () => ({ define: { __PDFJS_FILES__: JSON.stringify(`/pdfjs-${version}/`) } }),
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(join(dirname(packageFile), folder))) {
          this.emitFile({ type: 'asset', fileName: `pdfjs-${version}/${folder}/${name}`, source: readFileSync(join(dirname(packageFile), folder, name)) });
        }
      }
    },
  };
}
