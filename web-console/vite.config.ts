import { defineConfig } from 'vite';
import { pdfjsFiles } from './pdfjsFiles.ts';

export default defineConfig({
  plugins: [pdfjsFiles()],
  html: { cspNonce: '__CSP_NONCE__' }, // replaced in every answer by api/web.ts
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
});
