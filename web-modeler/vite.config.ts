import { defineConfig } from 'vite';

const preact = '@bpmn-io/properties-panel/preact';

export default defineConfig({
  base: '/modeler/',
  html: { cspNonce: '__CSP_NONCE__' }, // replaced in every answer by api/web.ts
  oxc: { jsx: { runtime: 'automatic', importSource: preact } },
  resolve: { alias: { [`${preact}/jsx-dev-runtime`]: `${preact}/jsx-runtime` } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    modulePreload: { polyfill: false },
  },
});
