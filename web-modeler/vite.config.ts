import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const preact = '@bpmn-io/properties-panel/preact';
const formEditor = createRequire(import.meta.url).resolve('@bpmn-io/form-js-editor');

/** The editor of forms brings a Preact of its own, and draws with components of the viewer: both must use the same. */
const onePreactForForms: Plugin = {
  name: 'one-preact-for-forms', enforce: 'pre',
  resolveId(source, importer) {
    if (!/^preact(\/|$)/.test(source) || !importer?.includes('/form-js-viewer/')) return null;
    return this.resolve(source, formEditor, { skipSelf: true });
  },
};

export default defineConfig({
  base: '/modeler/',
  html: { cspNonce: '__CSP_NONCE__' }, // replaced in every answer by api/web.ts
  oxc: { jsx: { runtime: 'automatic', importSource: preact } },
  resolve: { alias: { [`${preact}/jsx-dev-runtime`]: `${preact}/jsx-runtime` } },
  plugins: [onePreactForForms],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    modulePreload: { polyfill: false },
  },
});
